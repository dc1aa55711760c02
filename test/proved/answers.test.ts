import { describe, expect, test } from 'vitest'
import { wasSeen } from '../../bin/openapi/answers/choose-examples.ts'
import { readExamples, readProblemExamples } from '../../bin/openapi/answers/examples.ts'
import { readRecordedAnswers } from '../../bin/openapi/answers/recorded-answers.ts'
import { collectRoutes } from '../../bin/openapi/collect-routes.ts'
import { type ProblemCode, problemCodes } from '../../functions/http/problem.ts'
import { operations } from '../e2e/fuzz/operations.ts'
import { isLike } from './evaluate-policy.ts'
import { notAnsweredOnPurpose } from './not-answered-on-purpose.ts'

/*
 * What the API answered in the end-to-end run, held against what docs/openapi.json says, in both directions.
 */

const recorded = readRecordedAnswers()
const routes = await collectRoutes()
const nameOf = ({ operationId, status, code }: { operationId: string | null; status: number; code: string | null }) =>
  [operationId ?? 'no operation', status, code].filter((part) => part !== null).join(' ')
const answered = new Set(recorded.map(nameOf))

/** Every code must have been answered somewhere. */
const everywhere = Object.keys(problemCodes) as ProblemCode[]

/** Pages that people see in place of a problem are for unit tests. */
const FIRST_FAILURE = 400

/** What one wrapper, or one reader of bodies and lists, answers for all routes alike need not be shown for each of them. */
const ALIKE: readonly ProblemCode[] = [
  'invalid_json',
  'body_too_large',
  'unauthenticated',
  'validation_failed',
  'card_data_refused',
  'idempotency_key_reused',
  'cursor_expired',
]

describe('answers of the run', () => {
  test('are all described', () => {
    const described = new Set(
      operations.flatMap(({ operationId, responses }) =>
        Object.entries(responses).flatMap(([status, { content }]) => {
          const codes = Object.keys(content?.['application/problem+json']?.examples ?? {})
          const own = { operationId, status: Number(status) }
          return codes.length === 0 ? [nameOf({ ...own, code: null })] : codes.map((code) => nameOf({ ...own, code }))
        }),
      ),
    )
    const undescribed = [...answered].filter((name) => !name.startsWith('no operation') && !described.has(name))
    expect(
      undescribed.toSorted(),
      'Add the code to `problems` of the route, or the status to its `responses`.',
    ).toEqual([])
  })

  test('are of every status that is no failure, and every problem that a route names', () => {
    const promised = [
      ...routes.flatMap(({ operationId, responses, problems = [] }) => [
        ...Object.keys(responses)
          .filter((status) => Number(status) < FIRST_FAILURE)
          .map((status) => nameOf({ operationId, status: Number(status), code: null })),
        ...problems
          .filter((code) => !ALIKE.includes(code))
          .map((code) => nameOf({ operationId, status: problemCodes[code].status, code })),
      ]),
      ...everywhere,
    ]
    const seen = new Set([...answered, ...recorded.map(({ code }) => code)])
    const explained = (name: string) => notAnsweredOnPurpose.some(([answer]) => isLike(answer, name))
    expect(
      promised.filter((name) => !seen.has(name) && !explained(name)).toSorted(),
      'No test was answered so: test it, take it out of the route, or add a line with the reason to ' +
        'test/proved/not-answered-on-purpose.ts.',
    ).toEqual([])
    const superfluous = notAnsweredOnPurpose.filter(([answer]) => !promised.some((name) => isLike(answer, name)))
    expect(superfluous, 'No route promises this any more: delete the lines.').toEqual([])
  })
})

describe('examples were answered in the run, with each of their members', () => {
  const examples = readExamples()
  const of = (operationId: string) => recorded.filter((one) => one.operationId === operationId && one.code === null)
  const HOW = 'The API does not answer so any more: npm run examples'

  test.each(routes.filter(({ operationId }) => operationId in examples))('$operationId', ({ operationId }) => {
    const { request, answers = {} } = examples[operationId] ?? {}
    const own = of(operationId)
    if (request !== undefined) {
      const sent = own.map((one) => one.request)
      expect(wasSeen(request, sent), `${operationId}: request. ${HOW}`).toBe(true)
    }
    for (const [status, answer] of Object.entries(answers)) {
      const given = own.filter((one) => String(one.status) === status).map((one) => one.answer)
      expect(wasSeen(answer, given), `${operationId}: answer ${status}. ${HOW}`).toBe(true)
    }
  })

  test.each(Object.entries(readProblemExamples()))('problem %s', (code, problem) => {
    const given = recorded.filter((one) => one.code === code).map((one) => one.answer)
    expect(wasSeen(problem, given), HOW).toBe(true)
  })
})
