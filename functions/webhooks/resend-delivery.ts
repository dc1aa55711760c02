import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { dueIndexKey } from '../orders/due-index.ts'
import { timestamp } from '../runtime/clock.ts'
import { held } from './conditional-write.ts'
import { deliveryKey, laneKey, listIndexKey } from './deliveries-keys.ts'
import { type Delivery, sweepAfter } from './delivery.ts'
import { expiryAt } from './delivery-row.ts'
import type { Wake } from './messages.ts'
import { changeOf } from './row-change.ts'

export interface Resending {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly wake: Wake
}

/** The change that makes a settled delivery pending again, with new patience. It is sent by itself, past its lane. */
export function resendChange(delivery: Delivery, replayId: string | null, now: Date) {
  const at = timestamp(now)
  return changeOf({
    set: {
      status: 'pending',
      reason: null,
      settledAt: null,
      inLane: false,
      tries: 0,
      startedAt: at,
      tryAfter: at,
      replayId,
      expiresAt: expiryAt(now),
      ...listIndexKey({ ...delivery, status: 'pending' }),
      ...dueIndexKey(delivery.id, timestamp(sweepAfter(now, now))),
    },
    condition: '#status = :settled AND attempts = :attempts',
    values: { ':settled': delivery.status, ':attempts': delivery.attempts },
  })
}

/** Sends a settled delivery again; answers whether it was still settled. */
export async function resend(
  delivery: Delivery,
  replayId: string,
  now: Date,
  { client, table, wake }: Resending,
): Promise<boolean> {
  const { id: deliveryId, endpointId } = delivery
  const change = resendChange(delivery, replayId, now)
  const isDone = await held(
    client.send(new UpdateCommand({ TableName: table, Key: deliveryKey(deliveryId), ...change })),
  )
  if (isDone) await wake({ kind: 'delivery', endpointId, deliveryId })
  return isDone
}

/** Has a delivery that waits tried at once: itself, or the lane that it waits in. */
export async function hasten(delivery: Delivery, now: Date, { client, table, wake }: Resending): Promise<void> {
  const { id: deliveryId, endpointId, orderId, inLane } = delivery
  const tryAfter = timestamp(now)
  const soonDue = timestamp(sweepAfter(now, now))
  const own = changeOf({
    set: { tryAfter, ...(inLane ? {} : dueIndexKey(deliveryId, soonDue)) },
    condition: '#status = :pending AND tryAfter > :now',
    values: { ':pending': 'pending', ':now': tryAfter },
  })
  await held(client.send(new UpdateCommand({ TableName: table, Key: deliveryKey(deliveryId), ...own })))
  if (!inLane) return wake({ kind: 'delivery', endpointId, deliveryId })
  const lane = changeOf({
    set: { tryAfter, ...dueIndexKey(`${endpointId}#${orderId}`, soonDue) },
    condition: 'tryAfter > :now AND #lease = :nobody',
    values: { ':now': tryAfter, ':nobody': null },
  })
  await held(client.send(new UpdateCommand({ TableName: table, Key: laneKey(endpointId, orderId), ...lane })))
  await wake({ kind: 'lane', endpointId, orderId })
}
