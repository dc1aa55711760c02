import { retryPauseSeconds } from '../outgoing/retry-pause.ts'

/**
 * When a submission is retried: after 5 s, then after twice as long each time, up to
 * half an hour. Each pause is spread by ±20 %, so that retries do not come all at once.
 */

const FIRST_PAUSE_SECONDS = 5
export const LONGEST_PAUSE_SECONDS = 1800

/** A brand may be unreachable for a day before a person has to look. The last attempt is never earlier. */
export const RETRY_PERIOD_SECONDS = 24 * 3600

export interface RetrySituation {
  /** Attempts made so far, this one included. */
  readonly attempts: number
  readonly firstAttemptAt: Date
  readonly now: Date
  /** The pause that the brand asked for; it counts even where ours would be shorter. */
  readonly retryAfterSeconds: number | null
  /** From 0 to 1, exclusive. */
  readonly random: number
  /** Shortens every wait; 1 everywhere but on the local stage. */
  readonly timeScale: number
  /** For how long it is tried. */
  readonly periodSeconds?: number
}

/** Seconds until the next attempt, or null when the retry period is over. */
export function nextRetryInSeconds(situation: RetrySituation): number | null {
  const { attempts, firstAttemptAt, now, timeScale, periodSeconds = RETRY_PERIOD_SECONDS } = situation
  const elapsed = (now.getTime() - firstAttemptAt.getTime()) / 1000
  if (elapsed >= periodSeconds * timeScale) return null
  const doubled = FIRST_PAUSE_SECONDS * 2 ** Math.min(attempts - 1, 20)
  return retryPauseSeconds({ ...situation, seconds: Math.min(doubled, LONGEST_PAUSE_SECONDS) })
}

/** Seconds an attempt's lease holds: longer than the function's 60 s, after which its holder cannot call the brand any more. */
export const LEASE_SECONDS = 90
