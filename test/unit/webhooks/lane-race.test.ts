import { expect, test } from 'vitest'
import { newDelivery } from '../../../functions/webhooks/deliveries/delivery.ts'
import type { EndpointIds } from '../../../functions/webhooks/endpoints/endpoint.ts'
import { deliverInOrder } from '../../../functions/webhooks/lanes/deliver-in-order.ts'
import { someEndpoint } from './some-endpoint.ts'
import { someEvent } from './some-event.ts'
import { laneKeyOf, RowsInMemory } from './world/rows-in-memory.ts'

/** What a lane that sends nothing works with. */
const idle = {
  slots: { take: async () => null, release: async () => {} },
  slowEndpoints: { has: async () => false, note: async () => {} },
  countDelivery: async () => 1,
  readBody: async () => null,
  openSecrets: async () => ({ secrets: [], headers: {} }),
  send: async () => ({ kind: 'no_answer', why: 'timeout' }) as const,
  publish: async () => true,
  notices: { find: async () => null, remove: async () => {} },
  random: () => 0.5,
  newToken: () => 'token',
  timeScale: 1,
}

test('an event that comes after the last look and before the lease ends is not left lying', async () => {
  const now = new Date('2026-11-22T18:00:00.000Z')
  const rows = new RowsInMemory()
  const ids = { storefrontId: 'sf_1', livemode: false, endpointId: 'we_1', orderId: 'ord_1' }
  // Endpoint gone: whatever the lane holds is passed over, so that only the lane's own steps are at stake.
  const endpoints = {
    find: async (_: EndpointIds) => null,
    list: async () => ({ endpoints: [], unreadable: [] }),
    noteHealth: async () => true,
  }
  const events = [someEvent({ sequence: 1 })]
  const deliverOnce = () =>
    deliverInOrder(ids, {
      deliveries: rows.store,
      lanes: rows.laneStore,
      endpoints,
      readEventsAfter: async (_, sequence) => {
        const found = events.filter((event) => event.sequence > sequence)
        if (found.length === 0 && events.length === 1) {
          events.push(someEvent({ sequence: 2 }))
          await rows.laneStore.want(ids, 2, now)
        }
        return found
      },
      now: () => now,
      ...idle,
    })
  await rows.laneStore.want(ids, 1, now)
  expect(await deliverOnce()).toEqual(now)
  expect(rows.due.has(laneKeyOf(ids))).toBe(true)
  expect(await deliverOnce()).toBeNull()
  expect([rows.lanes.get(laneKeyOf(ids))?.settled, rows.due.size]).toEqual([2, 0])
})

test('a lane sleeps as long as its delivery waits, whatever a function that died left on it', async () => {
  const now = new Date('2026-11-22T18:00:00.000Z')
  const rows = new RowsInMemory()
  const endpoint = someEndpoint({ ordered: true })
  const event = someEvent({ sequence: 1 })
  const tryAfter = '2026-11-22T21:00:00.000Z'
  const lease = { token: 'dead', startedAt: '2026-11-22T17:00:00.000Z', expiresAt: '2026-11-22T17:01:30.000Z' }
  const ids = { storefrontId: 'sf_1', livemode: false, endpointId: endpoint.id, orderId: event.orderId }
  await rows.store.add({ ...newDelivery(endpoint, event, now), attempts: 1, tries: 1, lease, tryAfter }, now)
  await rows.laneStore.want(ids, 1, now)
  const next = await deliverInOrder(ids, {
    deliveries: rows.store,
    lanes: rows.laneStore,
    endpoints: {
      find: async () => endpoint,
      list: async () => ({ endpoints: [], unreadable: [] }),
      noteHealth: async () => true,
    },
    readEventsAfter: async (_, sequence) => (sequence === 0 ? [event] : []),
    now: () => now,
    ...idle,
  })
  expect(next).toEqual(new Date(tryAfter))
})
