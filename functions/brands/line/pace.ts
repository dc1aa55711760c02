import type { BrandAnswer, NoAnswer } from './brand-http.ts'

/**
 * How often a brand's back end may be called, and when calling it is of no use: a
 * token bucket and a circuit breaker, shared by all functions through one row a brand.
 */

/** The bucket holds `burst` requests and is filled with `requestsPerSecond`. */
export interface Pace {
  readonly requestsPerSecond: number
  readonly burst: number
}

/** A look-up and a submission are two requests: five orders a second, which a small server stands. */
export const DEFAULT_PACE: Pace = { requestsPerSecond: 10, burst: 10 }

/** What a brand's row says. Times in epoch milliseconds. */
export interface PaceState {
  /** Until when the tokens that were handed out are paid for. In the past when the bucket is full. */
  readonly paidUntil: number
  /** Failures in a row. */
  readonly failures: number
  /** Null while the circuit is closed. Past: the next request is a probe. */
  readonly openUntil: number | null
  readonly openedAt: string | null
  /** How often the circuit opened without a success in between. */
  readonly opens: number
  readonly lastFailure: { readonly at: string; readonly why: BackEndFailure } | null
}

export const UNTOUCHED: PaceState = {
  paidUntil: 0,
  failures: 0,
  openUntil: null,
  openedAt: null,
  opens: 0,
  lastFailure: null,
}

export const backEndFailures = ['timeout', 'connection', 'too_large', 'server_error', 'not_let_in'] as const
export type BackEndFailure = (typeof backEndFailures)[number]

/** What an answer says about the back end's health: why it failed, or null. What it decides about orders is no failure. */
export function failureOf(answer: BrandAnswer): BackEndFailure | null {
  if (answer.kind === 'no_answer') return isOurs(answer.why) ? null : answer.why
  if (answer.status >= 500) return 'server_error'
  // A revoked secret: every other request would be refused too, and some servers lock out whoever insists.
  return answer.status === 401 || answer.status === 403 ? 'not_let_in' : null
}

const isOurs = (why: NoAnswer): why is 'address_refused' | 'held_back' =>
  why === 'address_refused' || why === 'held_back'

/** So many failures in a row open the circuit. One order's own look-up and submission are two. */
export const FAILURES_UNTIL_OPEN = 5
const FIRST_PAUSE_SECONDS = 30
/** Below half an hour, the longest pause of an order's own retries, so that an open circuit never delays one much. */
const LONGEST_PAUSE_SECONDS = 600
/** A probe that never comes back blocks the next so long: longer than a request takes at most. */
export const PROBE_SECONDS = 25

/** Seconds that a circuit stays open which opened `opens` times before. */
export function pauseSeconds(opens: number): number {
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** opens, LONGEST_PAUSE_SECONDS)
}

/**
 * Seconds after which an open circuit says nothing any more: whatever waits for the brand is tried every half an hour at
 * least, and a probe that fails opens it anew. So nobody needs the brand just now.
 */
const TELLING_SECONDS = 2100

/** Whether the back end fails now, as far as anybody needs it. */
export function failsNow({ openUntil }: PaceState, now: Date): boolean {
  return openUntil !== null && openUntil + TELLING_SECONDS * 1000 > now.getTime()
}

/** Waiting so long in a function is cheaper than coming back. */
export const LONGEST_WAIT_MILLISECONDS = 3_000

/** Milliseconds that one request takes from the bucket. */
export const cost = ({ requestsPerSecond }: Pace): number => 1000 / requestsPerSecond

/** Milliseconds that a request has to wait when tokens until `paidUntil` are handed out already. */
export function waitFor(paidUntil: number, pace: Pace, now: number): number {
  return Math.max(0, paidUntil - (pace.burst - 1) * cost(pace) - now)
}

/** What a request may do: go (as the probe of an open circuit or after a wait), or stay away for a time. */
export type Turn =
  | { readonly turn: 'go'; readonly waitMilliseconds: number; readonly isProbe: boolean; readonly failures: number }
  | { readonly turn: 'stay'; readonly seconds: number }

/** What is to be done in a state, before it is written. */
export type Step = { readonly step: 'probe' | 'take' } | { readonly step: 'stay'; readonly seconds: number }

export function stepIn({ openUntil, paidUntil }: PaceState, pace: Pace, now: number): Step {
  if (openUntil !== null) {
    return openUntil > now ? { step: 'stay', seconds: (openUntil - now) / 1000 } : { step: 'probe' }
  }
  const wait = waitFor(paidUntil, pace, now)
  return wait > LONGEST_WAIT_MILLISECONDS ? { step: 'stay', seconds: wait / 1000 } : { step: 'take' }
}
