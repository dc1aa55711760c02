import type { ZodOpenApiResponseObject } from 'zod-openapi'
import { type ProblemCode, problemCodes, problemSchema, problemType } from '../../functions/http/problem.ts'
import { groupOf, needsKey, type Route, takesKeys } from '../../functions/http/route.ts'

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
        examples: Object.fromEntries(codes.map((code) => [code, { value: exampleProblem(code) }])),
      },
    },
  }
}

function exampleProblem(code: ProblemCode) {
  const { status, title } = problemCodes[code]
  return {
    type: problemType(code),
    title,
    status,
    code,
    detail: `${title}.`,
    requestId: 'req_JKJaXmPLvHcESHA=',
    errors:
      code === 'validation_failed'
        ? [{ code: 'required', pointer: '/lines/0/sku', detail: 'This field is required.' }]
        : [],
  }
}
