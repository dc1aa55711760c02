import type { Brand } from '../brand.ts'
import type { Capabilities } from '../capabilities.ts'

/**
 * How often a brand is polled. Where polling is the only source about shipments, every five
 * minutes: a customer who waits for a shipment looks that often, and a poll is one cheap
 * request to the shop. Beside webhooks, polling only finds what they missed, which is rare:
 * every hour.
 */
const ONLY_SOURCE_SECONDS = 5 * 60
const SAFETY_NET_SECONDS = 3600

/** After a failure: a minute, then twice as long each time, up to an hour. */
const FIRST_PAUSE_SECONDS = 60
const LONGEST_PAUSE_SECONDS = 3600

/** Waits are spread by ±20 %, so that brands that were added or failed together are not polled all at once. */
const SPREAD = 0.2

export interface PollWait {
  readonly now: Date
  /** From 0 to 1, exclusive. */
  readonly random: number
  /** Shortens every wait; 1 everywhere but on the local stage. */
  readonly timeScale: number
}

type Spread = Omit<PollWait, 'now'>

/** Seconds between polls. A disabled brand still ships the orders that it has; for it the longer interval is enough. */
export function pollIntervalSeconds({ enabled }: Pick<Brand, 'enabled'>, { tracking }: Capabilities): number {
  return enabled && tracking.mode === 'polled' ? ONLY_SOURCE_SECONDS : SAFETY_NET_SECONDS
}

export function spreadInterval(seconds: number, { random, timeScale }: Spread): number {
  return seconds * (1 - SPREAD + 2 * SPREAD * random) * timeScale
}

/** Seconds until a brand is polled again after so many failures in a row, from 1. */
export function pauseAfterFailures(failures: number, spread: Spread): number {
  const doubled = FIRST_PAUSE_SECONDS * 2 ** Math.min(failures - 1, 20)
  return spreadInterval(Math.min(doubled, LONGEST_PAUSE_SECONDS), spread)
}
