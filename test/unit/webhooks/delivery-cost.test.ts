import { expect, test } from 'vitest'
import { addSeconds } from '../../../functions/runtime/clock.ts'
import { newId } from '../../../functions/runtime/ids.ts'
import { type Attempt, type Delivery, newDelivery } from '../../../functions/webhooks/deliveries/delivery.ts'
import type { Settlement } from '../../../functions/webhooks/deliveries/delivery-store.ts'
import { DynamoDeliveryStore } from '../../../functions/webhooks/deliveries/dynamo-delivery-store.ts'
import { CountingTable } from './counting-table.ts'
import { someEndpoint } from './some-endpoint.ts'
import { someEvent } from './some-event.ts'

const start = new Date('2026-11-22T18:00:00.000Z')

/** Ids as long as real ones. */
function someDelivery(ordered: boolean): Delivery {
  const [orderId, id, endpointId] = [newId('ord', start), newId('evt', start), newId('we', start)]
  const endpoint = someEndpoint({ ordered, id: endpointId, storefrontId: newId('sf', start) })
  return newDelivery(endpoint, { ...someEvent({ orderId, type: 'order.fulfillment_updated' }), id }, start)
}

/** Write units of a delivery whose attempts have these results, one second after another. */
async function costOf(settlements: readonly Settlement[], ordered = false) {
  const table = new CountingTable()
  const store = new DynamoDeliveryStore(table.client, 'deliveries')
  let delivery = someDelivery(ordered)
  await store.add(delivery, start)
  for (const [index, settlement] of settlements.entries()) {
    const now = addSeconds(start, index + 1)
    const lease = {
      token: crypto.randomUUID(),
      startedAt: now.toISOString(),
      expiresAt: addSeconds(now, 90).toISOString(),
    }
    const held = await store.takeLease(delivery, lease, now)
    if (held === null) throw new Error('The delivery is free.')
    await store.settle(held, attemptOf(index + 1, settlement), settlement, now)
    delivery = { ...held, lease: null }
  }
  return { units: table.units, bytes: table.largestRowBytes(), rows: table.rows.size }
}

function attemptOf(number: number, { status }: Settlement): Attempt {
  const isTaken = status === 'succeeded'
  return {
    number,
    startedAt: start.toISOString(),
    milliseconds: 123,
    outcome: isTaken ? 'succeeded' : 'refused',
    status: isTaken ? 200 : 503,
    answer: '{"received":true}',
    nextTryAt: null,
  }
}

test('a delivery that is accepted at once is one row below a kilobyte and costs six write units', async () => {
  const cost = await costOf([{ status: 'succeeded' }])
  expect(cost).toMatchObject({ units: 6, rows: 1 })
  expect(cost.bytes).toBeLessThan(1024)
})

test('at an ordered endpoint its lane has the due time, and it moves to another list once', async () => {
  expect(await costOf([{ status: 'succeeded' }], true)).toMatchObject({ units: 6, rows: 1 })
})

test('a failed attempt costs thirteen more, with its entry in the log', async () => {
  const failed: Settlement = { status: 'pending', tryAfter: addSeconds(start, 6) }
  expect(await costOf([failed, { status: 'succeeded' }])).toMatchObject({ units: 19, rows: 2 })
})
