import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ProblemCode, problemCodes } from '../../../functions/http/problem.ts'
import type { Route } from '../../../functions/http/route.ts'
import { chooseExamples, exampleOf } from './choose-examples.ts'
import { EXAMPLES_FOLDER, fileOfTag, PROBLEMS_FILE, readExamples, readProblemExamples } from './examples.ts'
import type { RecordedAnswer } from './recorded-answers.ts'

/** Writes the examples of all routes; those that are there stay where the API still answers like that. */
export function writeExamples(routes: readonly Route[], recorded: readonly RecordedAnswer[]): void {
  const present = readExamples()
  const presentProblems = readProblemExamples()
  mkdirSync(EXAMPLES_FOLDER, { recursive: true })
  for (const tag of new Set(routes.map((route) => route.tag))) {
    const chosen = routes
      .filter((route) => route.tag === tag)
      .map((route) => [route.operationId, chooseExamples(route, recorded, present[route.operationId])] as const)
      .filter(([, examples]) => Object.keys(examples).length > 0)
    if (chosen.length > 0) write(fileOfTag(tag), Object.fromEntries(chosen))
  }
  const problems = (Object.keys(problemCodes) as ProblemCode[]).map((code) => {
    const of = recorded.filter((one) => one.code === code)
    return [code, exampleOf(of, ({ answer }) => answer, presentProblems[code])] as const
  })
  write(PROBLEMS_FILE, Object.fromEntries(problems.filter(([, problem]) => problem !== undefined)))
}

function write(file: string, examples: object): void {
  writeFileSync(join(EXAMPLES_FOLDER, file), `${JSON.stringify(examples, null, 2)}\n`)
}
