/** Seconds until the next try, where the answer to `429` does not say. */
const USUAL_SECONDS = 5
const LONGEST_SECONDS = 3600

/**
 * Adds to a refused request when it may be sent again. The API says so in the header `Retry-After`; the gateway before
 * it refuses without our code.
 */
export function withRetryAfter(error: unknown, answer: Response | undefined): unknown {
  if (answer?.status !== 429) return error
  const said = Number(answer.headers.get('retry-after') ?? Number.NaN)
  const seconds = Number.isFinite(said) && said > 0 ? Math.min(said, LONGEST_SECONDS) : USUAL_SECONDS
  const problem = typeof error === 'object' && error !== null ? error : {}
  return { detail: '', ...problem, status: 429, code: 'rate_limited', retryAfter: seconds }
}
