import { timestamp } from '../../runtime/clock.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import { deliveryKey, listIndexKey } from './deliveries-keys.ts'
import { type Attempt, type Delivery, type DeliveryLease, RETENTION_DAYS, sweepAfter } from './delivery.ts'
import type { Settlement } from './delivery-store.ts'

/** A delivery as a row: due unless settled or in a lane, listed by its status, expiring. */
export function deliveryRow(delivery: Delivery, now: Date): Record<string, unknown> {
  const isDue = delivery.status === 'pending' && !delivery.inLane
  return {
    ...deliveryKey(delivery.id),
    ...delivery,
    ...listIndexKey(delivery),
    ...dueIndexKey(delivery.id, isDue ? timestamp(sweepAfter(new Date(delivery.tryAfter), now)) : null),
    expiresAt: expiryAt(now),
  }
}

export function ended(delivery: Delivery & Settlement, now: Date) {
  const { status, reason } = delivery
  return { status, reason: reason ?? null, settledAt: timestamp(now), ...listIndexKey(delivery) }
}

/** The log's entry for an attempt whose function crashed. */
export function unsettled(delivery: Delivery, lease: DeliveryLease, nextTryAt: string | null): Attempt {
  const { attempts: number } = delivery
  const { startedAt } = lease
  return {
    number,
    startedAt,
    milliseconds: null,
    outcome: 'unknown',
    status: null,
    answer: null,
    nextTryAt,
  }
}

/** Epoch seconds, as DynamoDB's expiry wants. */
export function expiryAt(now: Date): number {
  return Math.floor(now.getTime() / 1000) + RETENTION_DAYS * 24 * 3600
}
