import type { Accepted, Pending, Refused, Unknown } from '../../brands/kinds/outcomes.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'

/** Which brand order, of which order. */
export interface BrandOrderIds {
  readonly orderId: string
  readonly brandOrderId: string
}

/** A claim on a brand order. Only the holder of its token can record the attempt's result. */
export interface Lease {
  readonly token: string
  readonly expiresAt: string
  /** When the sweeper finds the brand order if no result is ever recorded. */
  readonly dueAt: string
}

/** The result of an attempt, and when the next one is due. */
export type AttemptResult =
  | Accepted
  | Refused
  | (Pending & { readonly dueAt: string })
  | {
      readonly outcome: 'unresolved'
      /** Null gives up: only an update or a person moves it on. */
      readonly dueAt: string | null
      readonly attention: 'outcome_unknown' | 'accept_overdue' | 'retries_exhausted' | null
      /** The facts that go with the attention. */
      readonly why?: Unknown['why']
    }

/** What a submitter reads and writes of orders. Exceptions mean: try again. */
export interface SubmissionStore {
  find(ids: BrandOrderIds): Promise<BrandOrder | null>
  /** The brand order with the lease on it, counted as one more attempt; null when another function holds it or its status has changed. */
  takeLease(brandOrder: BrandOrder, lease: Lease): Promise<BrandOrder | null>
  /** `held` has the lease; `at` is when the brand answered. What only the lease's holder may record changes nothing once the lease has ended. */
  record(held: BrandOrder, token: string, result: AttemptResult, at: string): Promise<void>
  /** Takes as delivered what a brand without tracking accepted, once the brand's time without reports has passed. */
  complete(ids: BrandOrderIds): Promise<void>
}
