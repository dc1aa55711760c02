import * as z from 'zod'

/** Every code of a problem, with its HTTP status and title. */
export const problemCodes = {
  invalid_json: { status: 400, title: 'The body is not valid JSON' },
  invalid_encoding: { status: 400, title: 'The body is not UTF-8' },
  idempotency_key_required: { status: 400, title: 'An Idempotency-Key header is required' },
  unauthenticated: { status: 401, title: 'The API key, token or signature is missing, unknown or not valid' },
  scope_missing: { status: 403, title: 'The API key lacks a scope' },
  group_missing: { status: 403, title: 'Only members of a group of the support staff may do this' },
  refund_limit_exceeded: { status: 403, title: 'The refund is above the limit of the member’s group' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'The address does not take this method' },
  external_id_taken: { status: 409, title: 'An order with this externalId exists' },
  capability_not_supported: { status: 409, title: 'The brand does not support this' },
  state_conflict: { status: 409, title: 'The state does not allow this' },
  exceeds_refundable: { status: 409, title: 'More than what can still be refunded' },
  cursor_expired: { status: 410, title: 'The cursor is no longer valid' },
  body_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The content type must be application/json' },
  validation_failed: { status: 422, title: 'The request has faults' },
  card_data_refused: { status: 422, title: 'The request carries card data' },
  idempotency_key_reused: { status: 422, title: 'The Idempotency-Key was used with another request' },
  rate_limited: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'Try again in a moment' },
} as const

export type ProblemCode = keyof typeof problemCodes

/** The address that explains a code, of the deployment that answers (`functions/openapi/errors-page.ts`). */
export const problemType = (code: ProblemCode): string => `/docs/errors#${code}`

/** One fault of a request. `pointer` is a JSON pointer (RFC 6901) into the body, or `#query/…`, `#header/…`. */
export const faultSchema = z.object({
  code: z.string().describe('What is wrong, for programs'),
  pointer: z
    .string()
    .describe('Where: a JSON pointer (RFC 6901) into the body, or `#query/…` or `#header/…`; empty for the whole body'),
  detail: z.string().describe('What is wrong, for people; it repeats no value of the request'),
})
export type Fault = z.infer<typeof faultSchema>

/** Problem details by RFC 9457, with our code, the request’s id and every fault at once. */
export const problemSchema = z.looseObject({
  type: z.string().describe('Address of the page that explains the code, relative to that of the request'),
  title: z.string().describe('What the code means, in a few words'),
  status: z.int().describe('The HTTP status'),
  code: z
    .enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]])
    .describe('What went wrong, for programs; `type` explains it. Codes may be added'),
  detail: z.string().describe('What went wrong this time, for people'),
  requestId: z.string().describe('Quote it when you ask about the request'),
  errors: z.array(faultSchema).describe('Every fault of the request; empty where it is about none'),
})

/** The one error that domain code and handlers throw for a caller. Every other error becomes an opaque 500. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly errors: readonly Fault[]
  /** Members beside the standard ones, such as `orderId` of `external_id_taken`. */
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(
    code: ProblemCode,
    detail: string,
    options: { errors?: readonly Fault[]; extensions?: Record<string, unknown> } = {},
  ) {
    super(detail)
    this.name = 'Problem'
    this.code = code
    this.errors = options.errors ?? []
    this.extensions = options.extensions ?? {}
  }
}
