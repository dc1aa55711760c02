/** The pause before a retry to somebody else's server. */
export interface RetryPause {
  /** Our own pause. */
  readonly seconds: number
  /** What the server asked for; it counts where it is longer. */
  readonly retryAfterSeconds: number | null
  /** From 0 to 1, exclusive. */
  readonly random: number
  /** Shortens our own pause; 1 everywhere but on the local stage. */
  readonly timeScale: number
}

const SPREAD = 0.2

/** Seconds to wait: ours are spread by ±20 %, so that a server that comes back is not met by everything at once. */
export function retryPauseSeconds({ seconds, retryAfterSeconds, random, timeScale }: RetryPause): number {
  const spread = seconds * (1 - SPREAD + 2 * SPREAD * random)
  return Math.max(spread * timeScale, retryAfterSeconds ?? 0)
}
