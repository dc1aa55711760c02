import type { Accepted, Pending, Refused } from '../../brands/kinds/outcomes.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'

/** Which brand order, of which order. */
export interface BrandOrderIds {
  readonly orderId: string
  readonly brandOrderId: string
}

/** A hold on a brand order. Only its token can record what came of it. */
export interface Lease {
  readonly token: string
  readonly expiresAt: string
  /** When the sweeper looks again if nothing is ever recorded. */
  readonly dueAt: string
}

/** What came of an attempt, and when to look again. */
export type AttemptResult =
  | Accepted
  | Refused
  | (Pending & { readonly dueAt: string })
  | {
      readonly outcome: 'unresolved'
      /** Null gives up: only an update or a person moves it on. */
      readonly dueAt: string | null
      readonly attention: 'outcome_unknown' | 'accept_overdue' | 'retries_exhausted' | null
    }

/** What a submitter reads and writes of orders. Exceptions mean: try again. */
export interface SubmissionStore {
  find(ids: BrandOrderIds): Promise<BrandOrder | null>
  /** The brand order with the lease on it, counted as one more attempt; null when somebody else holds it or it has moved on. */
  takeLease(brandOrder: BrandOrder, lease: Lease): Promise<BrandOrder | null>
  /** `at` is when the brand said so. What only the lease's holder may record changes nothing once the lease is gone. */
  record(
    ids: BrandOrderIds & { readonly brandId: string },
    token: string,
    result: AttemptResult,
    at: string,
  ): Promise<void>
  /** Takes as delivered what was accepted by a brand without tracking and has been quiet for the time that the brand has. */
  complete(ids: BrandOrderIds): Promise<void>
}
