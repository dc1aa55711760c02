import { expect, test } from 'vitest'
import { someEndpoint } from './some-endpoint.ts'
import { someEvent } from './some-event.ts'
import { WebhookWorld } from './webhook-world.ts'

const statuses = (world: WebhookWorld) =>
  [...world.rows.deliveries.values()].map(({ status, reason }) => [status, reason])

test('only endpoints that want an event get it', async () => {
  const world = new WebhookWorld({
    endpoints: [
      someEndpoint(),
      someEndpoint({ id: 'we_2', url: 'https://two.example.com/', eventTypes: ['order.placed'] }),
      someEndpoint({ id: 'we_3', url: 'https://three.example.com/', brandIds: ['borealis'] }),
    ],
    receive: () => 200,
  })
  world.publish(someEvent())
  await world.run()
  expect(world.received.map(({ endpointId }) => endpointId)).toEqual(['we_1'])
})

test('a redirect is a failure, as is everything but 2xx', async () => {
  for (const status of [301, 307, 400, 404, 500]) {
    const world = new WebhookWorld({
      endpoints: [someEndpoint()],
      receive: (_request, _endpoint, { received }) => (received.length === 0 ? status : 204),
    })
    world.publish(someEvent())
    await world.run()
    expect(world.rows.attempts.map((attempt) => [attempt.outcome, attempt.status])).toEqual([
      ['refused', status],
      ['succeeded', 204],
    ])
  }
})

test('a lone event is tried for three days, then given up and kept', async () => {
  const world = new WebhookWorld({ endpoints: [someEndpoint()], receive: () => 500 })
  world.publish(someEvent())
  await world.run()
  expect(statuses(world)).toEqual([['exhausted', expect.stringMatching(/retries_exhausted|endpoint_paused/)]])
  const last = Date.parse([...world.rows.deliveries.values()][0]?.settledAt ?? '')
  expect(last - Date.parse('2026-11-22T18:00:00.000Z')).toBeGreaterThanOrEqual(72 * 3_600_000)
})

test('at an ordered endpoint the next event comes when the one before was given up', async () => {
  const world = new WebhookWorld({
    endpoints: [someEndpoint({ ordered: true })],
    receive: ({ headers }) => (headers['webhook-id'] === 'evt_ord_1_1' ? 500 : 200),
  })
  world.publish(someEvent({ sequence: 1 }))
  world.publish(someEvent({ sequence: 2 }))
  await world.run(3600)
  expect(world.received.every(({ sequence }) => sequence === 1)).toBe(true)
  await world.run()
  expect(world.received.at(-1)).toMatchObject({ sequence: 2, taken: true })
})

test('an event that waits at an ordered endpoint is delivered, although its type is no longer asked for', async () => {
  const world = new WebhookWorld({
    endpoints: [someEndpoint({ ordered: true })],
    receive: (_request, _endpoint, { received }) => (received.length === 0 ? 503 : 200),
  })
  world.publish(someEvent({ sequence: 1 }))
  world.publish(someEvent({ sequence: 2, type: 'order.delivered' }))
  await world.run(2)
  const updatedAt = world.now.toISOString()
  world.endpoints.set('we_1', someEndpoint({ ordered: true, eventTypes: ['order.placed'], updatedAt }))
  world.publish(someEvent({ sequence: 3, timestamp: '2026-11-22T18:10:00.000Z' }))
  await world.run()
  expect(statuses(world)).toEqual([
    ['succeeded', null],
    ['succeeded', null],
  ])
  expect(world.received.filter(({ taken }) => taken).map(({ sequence }) => sequence)).toEqual([1, 2])
})

test('410 ends it: the endpoint is disabled, told of once, and what comes later is given up without an attempt', async () => {
  const world = new WebhookWorld({ endpoints: [someEndpoint()], receive: () => 410 })
  world.publish(someEvent({ sequence: 1 }))
  await world.run()
  world.publish(someEvent({ sequence: 2 }))
  await world.run()
  expect(world.received).toHaveLength(1)
  expect(world.told).toEqual(['we_1 disabled'])
  expect(statuses(world)).toEqual([
    ['exhausted', 'endpoint_disabled'],
    ['exhausted', 'endpoint_disabled'],
  ])
})

test('what waits for a deleted endpoint is given up', async () => {
  const world = new WebhookWorld({ endpoints: [someEndpoint()], receive: () => 500 })
  world.publish(someEvent())
  await world.run(60)
  world.endpoints.clear()
  await world.run()
  expect(statuses(world)).toEqual([['exhausted', 'endpoint_deleted']])
})

test('an endpoint that fails gets two attempts at a time, and one that works is served beside it', async () => {
  const events = 60
  const broken = 'https://broken.example.com/'
  const world = new WebhookWorld({
    endpoints: [someEndpoint(), someEndpoint({ id: 'we_2', url: broken })],
    receive: (_request, { id }) => (id === 'we_2' ? { kind: 'no_answer', why: 'timeout' } : 200),
    together: 50,
  })
  world.publish(someEvent({ orderId: 'ord_0' }))
  await world.run(60)
  // It is known to fail now.
  world.mostSending.clear()
  for (let order = 1; order < events; order++) world.publish(someEvent({ orderId: `ord_${order}` }))
  await world.run(120)
  const taken = world.received.filter(({ endpointId }) => endpointId === 'we_1')
  expect(new Set(taken.map(({ eventId }) => eventId)).size).toBe(events)
  expect(world.mostSending.get(broken)).toBeLessThanOrEqual(2)
  expect(world.mostSending.get(someEndpoint().url)).toBeGreaterThan(5)
  // The broken one is asked some times to see that it is, not for each of its events.
  expect(world.received.length - taken.length).toBeLessThan(events)
})

test('an endpoint is sent no more at one time than it wants', async () => {
  const world = new WebhookWorld({ endpoints: [someEndpoint({ maxInFlight: 3 })], receive: () => 200, together: 50 })
  for (let order = 1; order <= 40; order++) world.publish(someEvent({ orderId: `ord_${order}` }))
  await world.run()
  expect(new Set(world.received.map(({ eventId }) => eventId)).size).toBe(40)
  expect(world.mostSending.get(someEndpoint().url)).toBe(3)
})

test('an endpoint that comes back gets all that waited, and is told of', async () => {
  const end = new Date('2026-11-22T23:00:00.000Z')
  const world = new WebhookWorld({
    endpoints: [someEndpoint()],
    receive: (_request, _endpoint, { now }) => (now < end ? 503 : 200),
  })
  for (let order = 1; order <= 30; order++) {
    world.publish(someEvent({ orderId: `ord_${order}` }))
    await world.run(300)
  }
  await world.run()
  expect(statuses(world)).toEqual(Array.from({ length: 30 }, () => ['succeeded', null]))
  expect(world.told).toEqual(['we_1 paused', 'we_1 recovered'])
})

test('an endpoint that took too long is left to those who serve slow ones, and comes back when it no longer does', async () => {
  let hangs = true
  const world = new WebhookWorld({
    endpoints: [someEndpoint(), someEndpoint({ id: 'we_2', url: 'https://two.example.com/', ordered: true })],
    receive: (_request, { id }) => (id === 'we_2' || !hangs ? 200 : { kind: 'no_answer', why: 'timeout' }),
  })
  world.publish(someEvent({ sequence: 1 }))
  await world.run(60)
  const firstTries = world.tried.filter(({ endpointId }) => endpointId === 'we_1')
  expect(firstTries.map(({ isAmongSlow }) => isAmongSlow)).toEqual([false, true])
  hangs = false
  await world.run()
  world.now = new Date(world.now.getTime() + 3_600_000)
  world.publish(someEvent({ sequence: 2 }))
  await world.run()
  expect(world.tried.filter(({ endpointId }) => endpointId === 'we_1').at(-1)?.isAmongSlow).toBe(false)
  expect(world.tried.filter(({ endpointId }) => endpointId === 'we_2').some(({ isAmongSlow }) => isAmongSlow)).toBe(
    false,
  )
})

test('an endpoint that does nothing but hang stays among the slow ones through its longest waits', async () => {
  const world = new WebhookWorld({
    endpoints: [someEndpoint()],
    receive: () => ({ kind: 'no_answer', why: 'timeout' }),
  })
  world.publish(someEvent())
  await world.run()
  const [first, ...later] = world.tried.map(({ isAmongSlow }) => isAmongSlow)
  expect(first).toBe(false)
  // Before it is known to hang on and on, its third and fourth tries come later than is remembered of the others.
  expect(later.filter((isAmongSlow) => !isAmongSlow).length).toBeLessThanOrEqual(2)
  expect(later.slice(4).every((isAmongSlow) => isAmongSlow)).toBe(true)
})
