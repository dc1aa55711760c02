import { retryPauseSeconds } from '../../outgoing/retry-pause.ts'
import { addSeconds } from '../../runtime/clock.ts'

/**
 * When a webhook is tried again: soon at first, since most failures are a restart;
 * then ever later, over three days. Pauses are spread by ±20 %, so that a receiver
 * that comes back is not met by everything at once.
 */

const HOUR = 3600

/** Seconds before each further try. The last is repeated until the three days are over. */
const PAUSES = [5, 60, 300, 1800, 2 * HOUR, 5 * HOUR, 8 * HOUR, 12 * HOUR, 16 * HOUR]

/** Seconds after which a delivery is given up. The last try is made at their end. */
export const PATIENCE_SECONDS = 72 * HOUR

/** A receiver's `Retry-After` counts up to a day; more would spend most of the patience on one wish. */
export const LONGEST_RETRY_AFTER_SECONDS = 24 * HOUR

export interface RetrySituation {
  /** Tries made so far, this one included. */
  readonly tries: number
  readonly startedAt: Date
  readonly now: Date
  readonly retryAfterSeconds: number | null
  /** From 0 to 1, exclusive. */
  readonly random: number
  /** Shortens every wait of ours; 1 everywhere but on the local stage. */
  readonly timeScale: number
}

/** When to try again; null when patience is at its end. */
export function nextTry(situation: RetrySituation): Date | null {
  const { tries, startedAt, now, timeScale } = situation
  const deadline = addSeconds(startedAt, PATIENCE_SECONDS * timeScale)
  if (now >= deadline) return null
  const seconds = PAUSES[Math.min(tries, PAUSES.length) - 1] ?? 0
  const next = addSeconds(now, retryPauseSeconds({ ...situation, seconds }))
  return new Date(Math.min(next.getTime(), deadline.getTime()))
}
