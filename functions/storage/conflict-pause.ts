const FIRST_MILLISECONDS = 20
const LONGEST_MILLISECONDS = 400

/**
 * Milliseconds to wait after a write lost against others, or was throttled: a random share of a bound that doubles
 * with each attempt ("full jitter"), so that the writers spread instead of colliding again.
 *
 * @param attempt attempts made so far, 1 for the first
 */
export function conflictPause(attempt: number, random: number): number {
  return random * Math.min(LONGEST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** (attempt - 1))
}
