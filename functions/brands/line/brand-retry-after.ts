import { retryAfterSeconds as readRetryAfter } from '../../outgoing/retry-after.ts'

/** A brand may ask for a pause of an hour at most. */
const LONGEST_RETRY_AFTER_SECONDS = 3600

/** A brand's `Retry-After` in seconds; null when absent, unreadable or past. */
export function retryAfterSeconds(header: string | undefined, now: Date): number | null {
  return readRetryAfter(header, now, LONGEST_RETRY_AFTER_SECONDS)
}
