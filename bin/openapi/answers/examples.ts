import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ProblemCode } from '../../../functions/http/problem.ts'

/** Where examples are kept: a file for each tag, and one for problems. `npm run examples` writes them. */
export const EXAMPLES_FOLDER = resolve(import.meta.dirname, '../examples')
export const PROBLEMS_FILE = 'problems.json'

/** What an operation was asked and answered, by the running API. Members are absent where there is no JSON. */
export interface OperationExamples {
  readonly request?: unknown
  /** By status. */
  readonly answers?: Readonly<Record<string, unknown>>
}

/** Of each operation that has some. */
export function readExamples(): Record<string, OperationExamples> {
  const files = readdirSync(EXAMPLES_FOLDER).filter((file) => file !== PROBLEMS_FILE)
  return Object.assign({}, ...files.map((file) => readJson(join(EXAMPLES_FOLDER, file))))
}

/** A problem of each code that has one. */
export function readProblemExamples(): Partial<Record<ProblemCode, unknown>> {
  const file = join(EXAMPLES_FOLDER, PROBLEMS_FILE)
  return existsSync(file) ? (readJson(file) as Partial<Record<ProblemCode, unknown>>) : {}
}

const readJson = (file: string): object => JSON.parse(readFileSync(file, 'utf8'))

/** `Support desk: acting` is in `support-desk-acting.json`. */
export const fileOfTag = (tag: string): string => `${tag.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.json`
