/** A brand may send us away for an hour at most; then the sweeper would ask anyway. */
const LONGEST_RETRY_AFTER_SECONDS = 3600

/** `Retry-After` as seconds or as an HTTP date; null when absent, unreadable or past. */
export function retryAfterSeconds(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null
  const text = header.trim()
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000
  if (!Number.isFinite(seconds) || seconds <= 0) return null
  return Math.min(Math.ceil(seconds), LONGEST_RETRY_AFTER_SECONDS)
}
