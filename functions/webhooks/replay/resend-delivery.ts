import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { timestamp } from '../../runtime/clock.ts'
import { held, pastTransactions } from '../../storage/conditional-write.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import { updateExpression } from '../../storage/row-update.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import { bySequence, deliveryKey, laneId, laneKey, listIndexKey } from '../deliveries/deliveries-keys.ts'
import { type Delivery, sweepAfter } from '../deliveries/delivery.ts'
import { attemptWrite, expiryAt } from '../deliveries/delivery-row.ts'
import { laneExpiryAt } from '../lanes/lane-retention.ts'
import type { Wake, WakeUp } from '../messages.ts'

export interface Resending {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly wake: Wake
}

/**
 * Makes a settled delivery pending again, with all its retries. At an ordered endpoint its lane
 * is updated in the same transaction, and attempts it before all that it has not settled yet:
 * no other delivery of its order runs beside it. Only the one in progress comes before it.
 */
export function resendWrites(delivery: Delivery, replayId: string | null, now: Date, table: string): TransactWrite[] {
  const at = timestamp(now)
  const soonDue = timestamp(sweepAfter(now, now))
  const again = updateExpression({
    set: {
      status: 'pending',
      reason: null,
      settledAt: null,
      tries: 0,
      startedAt: at,
      tryAfter: at,
      replayId,
      expiresAt: expiryAt(now),
      accepted: null,
      ...listIndexKey(delivery, 'waiting'),
      ...(delivery.inLane ? {} : dueIndexKey(delivery.id, soonDue)),
    },
    condition: '#status = :settled AND attempts = :attempts',
    values: { ':settled': delivery.status, ':attempts': delivery.attempts },
  })
  const own = { Update: { TableName: table, Key: deliveryKey(delivery.id), ...again } }
  // The log keeps the attempt that was accepted before.
  const logged = delivery.accepted === null ? [] : [attemptWrite(table, delivery, delivery.accepted, now)]
  if (!delivery.inLane) return [own, ...logged]
  const { id, endpointId, orderId, sequence } = delivery
  const lane = updateExpression({
    set: { tryAfter: at, expiresAt: laneExpiryAt(now), ...dueIndexKey(laneId(delivery), soonDue) },
    add: { again: new Set([bySequence(sequence, id)]), resends: 1 },
    condition: 'attribute_exists(pk)',
    values: {},
  })
  return [own, ...logged, { Update: { TableName: table, Key: laneKey(endpointId, orderId), ...lane } }]
}

/** Resends a settled delivery; answers whether it was still settled. */
export async function resend(
  delivery: Delivery,
  replayId: string,
  now: Date,
  { client, table, wake }: Resending,
): Promise<boolean> {
  const isDone = (await transact(client, resendWrites(delivery, replayId, now, table))).length === 0
  if (isDone) await wake(wakeUpOf(delivery))
  return isDone
}

/** The wake-up for a delivery: its own, or that of its lane. */
export function wakeUpOf({ id: deliveryId, endpointId, orderId, inLane }: Delivery): WakeUp {
  return inLane ? { kind: 'lane', endpointId, orderId } : { kind: 'delivery', endpointId, deliveryId }
}

/** Makes a waiting delivery due now, or the lane that it waits in. */
export async function retryNow(delivery: Delivery, now: Date, { client, table, wake }: Resending): Promise<void> {
  const { id: deliveryId, endpointId, orderId, inLane } = delivery
  const tryAfter = timestamp(now)
  const soonDue = timestamp(sweepAfter(now, now))
  const own = updateExpression({
    set: { tryAfter, ...(inLane ? {} : dueIndexKey(deliveryId, soonDue)) },
    condition: '#status = :pending AND tryAfter > :now',
    values: { ':pending': 'pending', ':now': tryAfter },
  })
  const change = (Key: ReturnType<typeof deliveryKey>, what: ReturnType<typeof updateExpression>) =>
    held(pastTransactions(() => client.send(new UpdateCommand({ TableName: table, Key, ...what }))))
  await change(deliveryKey(deliveryId), own)
  if (inLane) {
    const lane = updateExpression({
      set: { tryAfter, ...dueIndexKey(laneId(delivery), soonDue) },
      condition: 'tryAfter > :now AND #lease = :nobody',
      values: { ':now': tryAfter, ':nobody': null },
    })
    await change(laneKey(endpointId, orderId), lane)
  }
  await wake(wakeUpOf(delivery))
}
