/** A problem of the API (RFC 9457), as far as people are told of it. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly requestId: string | null
  readonly errors: readonly { readonly code: string; readonly pointer: string; readonly detail: string }[]
  readonly fields: Readonly<Record<string, unknown>>
}

/**
 * What went wrong with a request. `unknown` means that nobody knows whether it arrived: no connection, a time-out, or 5xx.
 */
export type Failure = { readonly kind: 'problem'; readonly problem: Problem } | { readonly kind: 'unknown' }

/** Of whatever the client or the browser threw. */
export function failureOf(error: unknown): Failure {
  if (typeof error !== 'object' || error === null) return { kind: 'unknown' }
  const { status, code, detail, requestId, errors } = error as Record<string, unknown>
  if (typeof status !== 'number' || typeof code !== 'string' || status >= 500) return { kind: 'unknown' }
  return {
    kind: 'problem',
    problem: {
      status,
      code,
      detail: typeof detail === 'string' ? detail : '',
      requestId: typeof requestId === 'string' ? requestId : null,
      errors: Array.isArray(errors) ? (errors as Problem['errors']) : [],
      fields: error as Record<string, unknown>,
    },
  }
}

/** Seconds until a request that came too soon may be sent again; null for whatever else was refused. */
export function retryAfterOf({ code, fields }: Problem): number | null {
  const { retryAfter } = fields
  return code === 'rate_limited' && typeof retryAfter === 'number' ? retryAfter : null
}

export function requestIdOf(error: unknown): string | null {
  const id = typeof error === 'object' && error !== null ? Reflect.get(error, 'requestId') : null
  return typeof id === 'string' ? id : null
}
