/** Whole or decimal seconds: some shops write "2.0". */
const SECONDS = /^\d+(?:\.\d+)?$/
/** The forms of an HTTP date all begin with a day's name: RFC 9110, 5.6.7. `Date.parse` alone would read "7 days" as one. */
const HTTP_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/i

/**
 * `Retry-After` as seconds or as an HTTP date, rounded up. Null when absent, unreadable or past.
 *
 * @param longestSeconds what a larger one is cut down to: nobody may send us away for good
 */
export function retryAfterSeconds(header: string | undefined, now: Date, longestSeconds: number): number | null {
  const text = header?.trim() ?? ''
  const seconds = SECONDS.test(text)
    ? Number(text)
    : HTTP_DATE.test(text)
      ? (Date.parse(text) - now.getTime()) / 1000
      : Number.NaN
  return seconds > 0 ? Math.min(Math.ceil(seconds), longestSeconds) : null
}
