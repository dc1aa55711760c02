import type { LineQuantity, Reason } from '../../orders/brand-order.ts'

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

export interface Refused {
  readonly outcome: 'refused'
  readonly reason: Reason
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
  /** The facts for whoever looks: the HTTP status, or why there was none; and the field that could not be read. */
  readonly why?: { readonly status: string; readonly field: string | null }
}

export type SubmitOutcome = Accepted | Refused | Pending | Unknown
export type LookupOutcome = SubmitOutcome | NotFound

/** Of a cancellation, address change, return or refund: `reference` is the brand's own number for it. */
export type CommandOutcome =
  | { readonly outcome: 'accepted' | 'pending'; readonly reference: string | null }
  | Refused
  | NotFound
  | Unknown
