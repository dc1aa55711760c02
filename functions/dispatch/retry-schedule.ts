/**
 * When a submission is tried again: after 5 s, then twice as long each time up to
 * half an hour, each pause spread by ±20 % so that brands are not asked in step.
 */

const FIRST_PAUSE_SECONDS = 5
export const LONGEST_PAUSE_SECONDS = 1800
const SPREAD = 0.2

/** A brand may be away for a day before somebody is told. The last try is never earlier. */
export const PATIENCE_SECONDS = 24 * 3600

export interface RetrySituation {
  /** Tries made so far, this one included. */
  readonly attempts: number
  readonly firstAttemptAt: Date
  readonly now: Date
  /** What the brand asked for; its wish is kept even where our own pause is shorter. */
  readonly retryAfterSeconds: number | null
  /** From 0 to 1, exclusive. */
  readonly random: number
  /** Shortens every wait; 1 everywhere but on the local stage. */
  readonly timeScale: number
}

/** Seconds until the next try, or null when patience is at its end. */
export function nextRetryInSeconds(situation: RetrySituation): number | null {
  const { attempts, firstAttemptAt, now, retryAfterSeconds, random, timeScale } = situation
  const elapsed = (now.getTime() - firstAttemptAt.getTime()) / 1000
  if (elapsed >= PATIENCE_SECONDS * timeScale) return null
  const doubled = FIRST_PAUSE_SECONDS * 2 ** Math.min(attempts - 1, 20)
  const pause = Math.min(doubled, LONGEST_PAUSE_SECONDS) * (1 - SPREAD + 2 * SPREAD * random)
  return Math.max(pause * timeScale, retryAfterSeconds ?? 0)
}
