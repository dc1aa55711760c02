import type { BrandAnswer, NoAnswer } from '../line/brand-http.ts'
import type { LastRefusal } from './last-refusal.ts'

/**
 * How often a brand's back end may be called, and when it is not called because it fails: a
 * token bucket and a circuit breaker, shared by all functions through one row a brand.
 */

/** The bucket holds `burst` requests and is refilled with `requestsPerSecond`. */
export interface Pace {
  readonly requestsPerSecond: number
  readonly burst: number
}

/** A look-up and a submission are two requests: five orders a second, which a small server can take. */
export const DEFAULT_PACE: Pace = { requestsPerSecond: 10, burst: 10 }

/** A brand's row. Times are in epoch milliseconds. */
export interface PaceState {
  /** Until when the tokens that were taken are refilled. In the past when the bucket is full. */
  readonly paidUntil: number
  /** When the last request began. Null: never. */
  readonly calledAt: number | null
  /** Failures in a row. */
  readonly failures: number
  /** When the first of them was. Null while there are none. */
  readonly failingSince: string | null
  /** Null while the circuit is closed. In the past: the next request is a probe. */
  readonly openUntil: number | null
  readonly openedAt: string | null
  /** How often the circuit opened without a success in between. */
  readonly opens: number
  readonly lastFailure: { readonly at: string; readonly why: BackEndFailure } | null
  readonly lastRefusal: LastRefusal | null
}

export const UNTOUCHED: PaceState = {
  paidUntil: 0,
  calledAt: null,
  failures: 0,
  failingSince: null,
  openUntil: null,
  openedAt: null,
  opens: 0,
  lastFailure: null,
  lastRefusal: null,
}

export const backEndFailures = [
  'timeout',
  'connection',
  'invalid_answer',
  'too_large',
  'server_error',
  'not_let_in',
] as const
export type BackEndFailure = (typeof backEndFailures)[number]

/** Whether an answer of 500 and above is a fault of the back end; some refuse single requests so. */
export type IsFault = (answer: { readonly status: number; readonly body: string }) => boolean

/** Why the back end failed by this answer, or null. A decision about an order is no failure. */
export function failureOf(answer: BrandAnswer, isFault: IsFault = () => true): BackEndFailure | null {
  if (answer.kind === 'no_answer') return isOurs(answer.why) ? null : answer.why
  if (answer.status >= 500) return isFault(answer) ? 'server_error' : null
  // The secret was revoked: every other request would be refused too, and some servers lock out clients that go on.
  return answer.status === 401 || answer.status === 403 ? 'not_let_in' : null
}

const isOurs = (why: NoAnswer): why is 'address_refused' | 'held_back' =>
  why === 'address_refused' || why === 'held_back'

/** So many failures in a row open the circuit. The look-up and submission of one order are two requests. */
export const FAILURES_UNTIL_OPEN = 5
const FIRST_PAUSE_SECONDS = 30
/** Shorter than half an hour, the longest pause between an order's retries, so that an open circuit delays an order little. */
const LONGEST_PAUSE_SECONDS = 600
/** A probe without a result blocks the next one for so long: longer than a request takes at most. */
export const PROBE_SECONDS = 25

/** Seconds that a circuit stays open when it opened `opens` times before. */
export function pauseSeconds(opens: number): number {
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** opens, LONGEST_PAUSE_SECONDS)
}

/**
 * Seconds after which an open circuit no longer counts as a failing back end. Waiting requests are retried every half an
 * hour at least, and a failed probe opens the circuit again; so after this time no request is waiting for the brand.
 */
const FAILING_SECONDS = 2100

/** Whether the back end fails now and requests are waiting for it. */
export function failsNow({ openUntil }: Pick<PaceState, 'openUntil'>, now: Date): boolean {
  return openUntil !== null && openUntil + FAILING_SECONDS * 1000 > now.getTime()
}

/** Waiting so long inside a function is cheaper than a retry. */
export const LONGEST_WAIT_MILLISECONDS = 3_000

/** Milliseconds that one request takes from the bucket. */
export const cost = ({ requestsPerSecond }: Pace): number => 1000 / requestsPerSecond

/** Milliseconds that a request has to wait when tokens until `paidUntil` are handed out already. */
export function waitFor(paidUntil: number, pace: Pace, now: number): number {
  return Math.max(0, paidUntil - (pace.burst - 1) * cost(pace) - now)
}

/** Whether a request may be sent (after a wait, perhaps as the probe of an open circuit) or is held back for a time. */
export type Turn =
  | { readonly turn: 'send'; readonly waitMilliseconds: number; readonly isProbe: boolean; readonly failures: number }
  | { readonly turn: 'hold'; readonly seconds: number }

/** The next write for a state: take a token, take the probe, or none because the request is held back. */
export type Step = { readonly step: 'probe' | 'take' } | { readonly step: 'hold'; readonly seconds: number }

export function stepIn({ openUntil, paidUntil }: PaceState, pace: Pace, now: number): Step {
  if (openUntil !== null) {
    return openUntil > now ? { step: 'hold', seconds: (openUntil - now) / 1000 } : { step: 'probe' }
  }
  const wait = waitFor(paidUntil, pace, now)
  return wait > LONGEST_WAIT_MILLISECONDS ? { step: 'hold', seconds: wait / 1000 } : { step: 'take' }
}
