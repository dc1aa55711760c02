import type { Attempt, Delivery, DeliveryLease, GivenUpReason } from './delivery.ts'

/** What came of an attempt: taken, given up, or to be tried again. */
export type Settlement =
  | { readonly status: 'succeeded' }
  | { readonly status: 'exhausted'; readonly reason: GivenUpReason }
  | { readonly status: 'pending'; readonly tryAfter: Date }

/**
 * Deliveries and their log. Whatever is still to be tried has a due time, unless its
 * lane has one for it. Exceptions mean: try again.
 */
export interface DeliveryStore {
  find(deliveryId: string): Promise<Delivery | null>
  /** Makes a delivery, due, unless it is there already; answers whether it was new. */
  add(delivery: Delivery, now: Date): Promise<boolean>
  /**
   * The delivery with a lease on it, counted as one more attempt; null when somebody
   * else holds it or it has moved on. An attempt before that was never settled is
   * logged as unknown with it.
   */
  takeLease(delivery: Delivery, lease: DeliveryLease, now: Date): Promise<Delivery | null>
  /** Records an attempt with what came of it; false when the lease was lost meanwhile. */
  settle(held: Delivery, attempt: Attempt, settlement: Settlement, now: Date): Promise<boolean>
  /** Has it tried later, without an attempt. False when it has moved on. */
  postpone(delivery: Delivery, tryAfter: Date, now: Date): Promise<boolean>
  /** Gives it up without an attempt; one before that was never settled is logged as unknown. False when it has moved on. */
  giveUp(delivery: Delivery, reason: GivenUpReason, now: Date): Promise<boolean>
}
