import { expect, test } from 'vitest'
import { endpointKey } from '../../../functions/webhooks/endpoints/endpoint-keys.ts'
import { readEndpoints } from '../../../functions/webhooks/endpoints/endpoint-store.ts'
import { fanOut } from '../../../functions/webhooks/fan-out.ts'
import type { WakeUp } from '../../../functions/webhooks/messages.ts'
import { someEndpoint } from './some-endpoint.ts'
import { someEvent } from './some-event.ts'
import { RowsInMemory } from './world/rows-in-memory.ts'
import { WebhookWorld } from './world/webhook-world.ts'

const now = new Date('2026-11-22T18:00:00.000Z')

test('an endpoint that cannot be read keeps no other from its events, and gets its own once it can', async () => {
  const rowOf = (id: string) => ({
    ...endpointKey({ storefrontId: 'sf_1', livemode: false }, id),
    ...someEndpoint({ id }),
  })
  const endpoints: Record<string, unknown>[] = [{ ...rowOf('we_1'), secrets: [] }, rowOf('we_2'), rowOf('we_3')]
  const rows = new RowsInMemory()
  const woken: WakeUp[] = []
  const publish = () =>
    fanOut(someEvent(), now, {
      listEndpoints: async () => readEndpoints(endpoints),
      deliveries: rows.store,
      lanes: rows.laneStore,
      wake: async (wakeUp) => void woken.push(wakeUp),
      now: () => now,
    })
  const made = () => [...rows.deliveries.values()].map(({ endpointId }) => endpointId).toSorted()

  await expect(publish()).rejects.toThrow('cannot be read: we_1.')
  expect(made()).toEqual(['we_2', 'we_3'])
  expect(woken.map(({ endpointId }) => endpointId).toSorted()).toEqual(['we_2', 'we_3'])

  endpoints[0] = rowOf('we_1')
  await publish()
  expect(made()).toEqual(['we_1', 'we_2', 'we_3'])
})

test('an event whose message comes again after a filter was widened is delivered or not made, and never waits for ever', async () => {
  const endpoint = someEndpoint({ ordered: true, eventTypes: ['order.completed'] })
  const world = new WebhookWorld({ endpoints: [endpoint], receive: () => 200 })
  const at = (seconds: number) => new Date(world.now.getTime() + seconds * 1000).toISOString()
  world.publish(someEvent({ sequence: 1, type: 'order.shipped', timestamp: at(0) }), [0, 3600])
  world.publish(someEvent({ sequence: 2, type: 'order.completed', timestamp: at(1) }), [1])
  await world.run(600)
  world.endpoints.set(endpoint.id, { ...endpoint, eventTypes: ['*'], updatedAt: world.now.toISOString(), version: 2 })
  await world.run()
  expect([...world.rows.deliveries.values()].filter(({ status }) => status === 'pending')).toEqual([])
})
