import type { LineQuantity } from '../../orders/brand-order.ts'
import type { Reason, Refusal } from '../../orders/reason.ts'

/**
 * What came of a call to a brand's back end. Business outcomes are values; an
 * exception means that we failed and may retry.
 */

export interface Accepted {
  readonly outcome: 'accepted'
  /** The brand's own number for the order, for people and deep links. */
  readonly brandReference: string | null
  /** The back end's internal id of it, where its pages are found by that instead. */
  readonly backEndId?: string
  /** Accepted units; null when all are. */
  readonly lines: readonly LineQuantity[] | null
}

/**
 * Why a back end refused something, or why its answer is unknown: codes and names of fields, never a value. The facts of
 * an attention, by the same names.
 */
export interface Why {
  /** The HTTP status, or why there was none: `timeout`, `brand_disabled`. */
  readonly status: string
  /** Path of the field that it is about, such as `order.shippingAddress.phone`; null when it names none. */
  readonly field: string | null
  /** The back end's own code, where its answer had one. */
  readonly providerCode?: string
}

export interface Refused {
  readonly outcome: 'refused'
  readonly reason: Reason
  /** What the back end said beside it. */
  readonly why?: Why
}

/** The brand has the order and has not decided. It reports later, or we look it up. */
export interface Pending {
  readonly outcome: 'pending'
  readonly brandReference: string | null
}

/** Only a look-up answers this: the brand never received the order, so it may be created. */
export interface NotFound {
  readonly outcome: 'not_found'
}

/** It may or may not have happened: look up, then retry. */
export interface Unknown {
  readonly outcome: 'unknown'
  /** What the back end asked for (`Retry-After`, throttle hints), within bounds; null when it said nothing. */
  readonly retryAfterSeconds: number | null
  /** True when a retry alone will not help (401, 403, 422): raises attention. */
  readonly attention: boolean
  readonly why: Why
}

export type SubmitOutcome = Accepted | Refused | Pending | Unknown
export type LookupOutcome = SubmitOutcome | NotFound

/**
 * The brand decides about a request later. It reports, or is asked again: after `askAgainInSeconds`, else after a pause
 * that grows, with `handle`. After three days without a decision attention is raised.
 */
export interface PendingCommand {
  readonly outcome: 'pending'
  readonly reference: string | null
  /** The back end's own name for the work, such as a job's id; the next time the command carries it. */
  readonly handle?: string
  readonly askAgainInSeconds?: number
}

/** Of a cancellation, address change, return or refund: `reference` is the brand's own number for it. */
export type CommandOutcome =
  | { readonly outcome: 'accepted'; readonly reference: string | null }
  | PendingCommand
  | Refused
  | NotFound
  | Unknown

/** An unknown outcome by its reason: the HTTP status or why there was none, and what else is known of it. */
export function unknownOutcome(
  status: string,
  {
    retryAfterSeconds = null,
    attention = false,
    ...why
  }: Partial<Omit<Unknown, 'outcome' | 'why'> & Omit<Why, 'status'>> = {},
): Unknown {
  return { outcome: 'unknown', retryAfterSeconds, attention, why: { status, field: null, ...why } }
}

/** A refusal as orders keep it. */
export function refusalIn({ reason, why }: Refused): Refusal {
  return { reason: reason.code, providerCode: why?.providerCode ?? null, field: why?.field ?? null }
}
