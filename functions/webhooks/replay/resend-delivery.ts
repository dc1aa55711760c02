import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { timestamp } from '../../runtime/clock.ts'
import { held, pastTransactions } from '../../storage/conditional-write.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import { updateExpression } from '../../storage/row-update.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import { bySequence, deliveryKey, laneId, laneKey, listIndexKey } from '../deliveries/deliveries-keys.ts'
import { type Delivery, sweepAfter } from '../deliveries/delivery.ts'
import { expiryAt } from '../deliveries/delivery-row.ts'
import { laneExpiryAt } from '../lanes/lane-memory.ts'
import type { Wake, WakeUp } from '../messages.ts'

export interface Resending {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly wake: Wake
}

/**
 * Makes a settled delivery pending again, with new patience. At an ordered endpoint its
 * lane learns of it in the same transaction, and tries it before all that it has not
 * settled yet: it runs beside nothing of its order. Only what the lane is at comes before it.
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
      ...listIndexKey({ ...delivery, status: 'pending' }),
      ...(delivery.inLane ? {} : dueIndexKey(delivery.id, soonDue)),
    },
    condition: '#status = :settled AND attempts = :attempts',
    values: { ':settled': delivery.status, ':attempts': delivery.attempts },
  })
  const own = { Update: { TableName: table, Key: deliveryKey(delivery.id), ...again } }
  if (!delivery.inLane) return [own]
  const { id, endpointId, orderId, sequence } = delivery
  const lane = updateExpression({
    set: { tryAfter: at, expiresAt: laneExpiryAt(now), ...dueIndexKey(laneId(delivery), soonDue) },
    add: { again: new Set([bySequence(sequence, id)]), resends: 1 },
    condition: 'attribute_exists(pk)',
    values: {},
  })
  return [own, { Update: { TableName: table, Key: laneKey(endpointId, orderId), ...lane } }]
}

/** Sends a settled delivery again; answers whether it was still settled. */
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

/** What has a delivery looked at: itself, or the lane that it waits in. */
export function wakeUpOf({ id: deliveryId, endpointId, orderId, inLane }: Delivery): WakeUp {
  return inLane ? { kind: 'lane', endpointId, orderId } : { kind: 'delivery', endpointId, deliveryId }
}

/** Has a delivery that waits tried at once: itself, or the lane that it waits in. */
export async function hasten(delivery: Delivery, now: Date, { client, table, wake }: Resending): Promise<void> {
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
