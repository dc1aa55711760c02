import type { ZodOpenApiResponseObject } from 'zod-openapi'
import { Problem, type ProblemCode, problemCodes, problemSchema } from '../../functions/http/problem.ts'
import { problemBody } from '../../functions/http/problem-answer.ts'
import { groupOf, needsKey, type Route, takesKeys } from '../../functions/http/route.ts'
import { readProblemExamples } from './answers/examples.ts'

/** Problems of every route that needs a key or a token, and of every route at all. */
const OF_CALLERS: readonly ProblemCode[] = ['unauthenticated', 'rate_limited']
const OF_ALL: readonly ProblemCode[] = ['internal', 'unavailable']
const OF_BODIES: readonly ProblemCode[] = [
  'invalid_json',
  'invalid_encoding',
  'body_too_large',
  'unsupported_media_type',
  'validation_failed',
]
const OF_IDEMPOTENCY: readonly ProblemCode[] = ['idempotency_key_reused']

/** A route's problems by status: what it declares, and what `httpHandler` answers for every route of its kind. */
export function describeProblems(route: Route): Record<string, ZodOpenApiResponseObject> {
  const codes = new Set<ProblemCode>([
    ...(route.problems ?? []),
    ...(needsKey(route) ? OF_CALLERS : []),
    ...(takesKeys(route) ? (['scope_missing'] as const) : []),
    ...(groupOf(route) === null ? [] : (['group_missing'] as const)),
    ...(route.body === undefined ? [] : OF_BODIES),
    ...(route.idempotency === undefined ? [] : OF_IDEMPOTENCY),
    ...(route.idempotency === 'required' ? (['idempotency_key_required'] as const) : []),
    ...OF_ALL,
  ])
  const responses: Record<string, ZodOpenApiResponseObject> = {}
  for (const status of [...new Set([...codes].map((code) => problemCodes[code].status))].toSorted()) {
    responses[String(status)] = problemResponse([...codes].filter((code) => problemCodes[code].status === status))
  }
  return responses
}

function problemResponse(codes: readonly ProblemCode[]): ZodOpenApiResponseObject {
  const retried = codes.some((code) => code === 'rate_limited' || code === 'unavailable')
  return {
    description: codes.map((code) => `\`${code}\`: ${problemCodes[code].title}.`).join(' '),
    ...(retried ? { headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } } : {}),
    content: {
      'application/problem+json': {
        schema: problemSchema,
        examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
      },
    },
  }
}

/** A problem of each code, as `#/components/examples`: what the API answered, or would. */
export function problemExamples(): Record<ProblemCode, { summary: string; value: unknown }> {
  const recorded = readProblemExamples()
  const examples = (Object.keys(problemCodes) as ProblemCode[]).map((code) => {
    const value = recorded[code] ?? madeProblem(code)
    return [code, { summary: problemCodes[code].title, value }] as const
  })
  return Object.fromEntries(examples) as ReturnType<typeof problemExamples>
}

/** For what no test can bring about, as the handler of every route makes it. */
function madeProblem(code: ProblemCode): unknown {
  return problemBody(new Problem(code, `${problemCodes[code].title}.`), 'req_JKJaXmPLvHcESHA=')
}
