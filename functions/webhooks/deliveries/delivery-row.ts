import { timestamp } from '../../runtime/clock.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import { attemptKey, deliveryKey, listIndexKey } from './deliveries-keys.ts'
import {
  type Attempt,
  type Delivery,
  type DeliveryLease,
  type GivenUpReason,
  RETENTION_DAYS,
  sweepAfter,
} from './delivery.ts'

/** A delivery as a new row: due unless in a lane, listed, expiring. */
export function deliveryRow(delivery: Delivery, now: Date): Record<string, unknown> {
  const isDue = delivery.status === 'pending' && !delivery.inLane
  return {
    ...deliveryKey(delivery.id),
    ...delivery,
    ...listIndexKey(delivery, delivery.inLane ? 'waiting' : 'sent'),
    ...dueIndexKey(delivery.id, isDue ? timestamp(sweepAfter(new Date(delivery.tryAfter), now)) : null),
    expiresAt: expiryAt(now),
  }
}

/** What changes when a delivery is delivered or given up. */
export function ended(delivery: Delivery, status: 'succeeded' | 'exhausted', reason: GivenUpReason | null, now: Date) {
  const list = listIndexKey(delivery, status === 'succeeded' ? 'sent' : 'exhausted')
  return { status, reason, settledAt: timestamp(now), ...list }
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

/** Writes an attempt into the log. */
export function attemptWrite(table: string, { id }: Delivery, attempt: Attempt, now: Date): TransactWrite {
  return {
    Put: { TableName: table, Item: { ...attemptKey(id, attempt.number), ...attempt, expiresAt: expiryAt(now) } },
  }
}

/** Epoch seconds, as DynamoDB's expiry wants. */
export function expiryAt(now: Date): number {
  return Math.floor(now.getTime() / 1000) + RETENTION_DAYS * 24 * 3600
}
