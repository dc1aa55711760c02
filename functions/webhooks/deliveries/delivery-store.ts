import type { Attempt, Delivery, DeliveryLease, GivenUpReason } from './delivery.ts'

/** The result of an attempt: delivered, given up, or to be retried. */
export type Settlement =
  | { readonly status: 'succeeded' }
  | { readonly status: 'exhausted'; readonly reason: GivenUpReason }
  | { readonly status: 'pending'; readonly tryAfter: Date }

/**
 * Deliveries and their log. Every pending delivery has a due time, or its lane has one for it.
 * Exceptions mean: try again.
 */
export interface DeliveryStore {
  find(deliveryId: string): Promise<Delivery | null>
  /** Creates a delivery with a due time, unless it exists; answers whether it was new. */
  add(delivery: Delivery, now: Date): Promise<boolean>
  /**
   * The delivery with a lease on it, counted as one more attempt; null when another
   * function holds or has changed it. An earlier attempt that was never settled is
   * logged as unknown in the same write.
   */
  takeLease(delivery: Delivery, lease: DeliveryLease, now: Date): Promise<Delivery | null>
  /** Records an attempt and its result; false when the lease was lost meanwhile. */
  settle(held: Delivery, attempt: Attempt, settlement: Settlement, now: Date): Promise<boolean>
  /** Postpones it without an attempt. False when another function has changed it. */
  postpone(delivery: Delivery, tryAfter: Date, now: Date): Promise<boolean>
  /** Gives it up without an attempt; an earlier one that was never settled is logged as unknown. False when another function has changed it. */
  giveUp(delivery: Delivery, reason: GivenUpReason, now: Date): Promise<boolean>
}
