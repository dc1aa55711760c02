import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Endpoint } from '../../../functions/webhooks/endpoints/endpoint.ts'
import { type Situation, seeded, situations } from './situations.ts'
import { someEndpoint } from './some-endpoint.ts'
import { someEvent } from './some-event.ts'
import { WebhookWorld, type WorldOptions } from './world/webhook-world.ts'

async function play(situation: Situation, ordered: boolean): Promise<WebhookWorld> {
  const random = seeded(situation.seed)
  const world = new WebhookWorld({
    endpoints: [someEndpoint({ ordered, eventTypes: ['order.shipped'] })],
    // Worse luck than this would be an endpoint that looks dead, which is another story.
    receive: ({ headers }, _, { received }) => {
      const before = received.filter(({ eventId }) => eventId === headers['webhook-id']).length
      if (before >= 4 || random() >= situation.failing) return 200
      return random() < 0.5 ? 500 : { kind: 'no_answer', why: 'timeout' }
    },
    crashes: new Set(situation.crashes),
    random,
    together: situation.together,
  })
  for (let order = 1; order <= situation.orders; order++) {
    const commits = Array.from({ length: situation.events }, (_, index) => {
      const sequence = index + 1
      // Every third event is of a type that the endpoint does not want.
      const type = sequence % 3 === 0 ? 'order.delivered' : 'order.shipped'
      const delays = situation.delays[order * sequence - 1] ?? [0]
      return { event: someEvent({ orderId: `ord_${order}`, sequence, type }), delays }
    })
    world.publishInTime(commits)
  }
  await world.run()
  return world
}

function wantedOf({ orders, events }: Situation): string[] {
  return Array.from({ length: orders * events }, (_, index) => ({
    order: 1 + (index % orders),
    sequence: 1 + Math.floor(index / orders),
  }))
    .filter(({ sequence }) => sequence % 3 !== 0)
    .map(({ order, sequence }) => `evt_ord_${order}_${sequence}`)
    .toSorted()
}

const takenOf = (world: WebhookWorld, orderId?: string): string[] => [
  ...new Set(
    world.received.filter((one) => one.taken && (orderId ?? one.orderId) === one.orderId).map(({ eventId }) => eventId),
  ),
]

test.each([false, true])('no event is lost when functions die between any two calls (ordered: %s)', async (ordered) => {
  await fc.assert(
    fc.asyncProperty(situations, async (situation) => {
      const world = await play(situation, ordered)
      expect([...world.rows.deliveries.values()].filter(({ status }) => status !== 'succeeded')).toEqual([])
      expect(takenOf(world).toSorted()).toEqual(wantedOf(situation))
    }),
    { numRuns: 300 },
  )
})

test('an ordered endpoint sees each order’s events ascending, whatever comes late, twice or not at all', async () => {
  await fc.assert(
    fc.asyncProperty(situations, async (situation) => {
      const world = await play(situation, true)
      for (let order = 1; order <= situation.orders; order++) {
        const sequences = world.received
          .filter(({ orderId, taken }) => taken && orderId === `ord_${order}`)
          .map(({ sequence }) => sequence)
        // An attempt whose function died is made again, so one may come twice, but never after its successor.
        expect(sequences).toEqual(sequences.toSorted((one, other) => one - other))
      }
    }),
    { numRuns: 300 },
  )
})

test('the log has every attempt that the receiver saw, each with a number of its own', async () => {
  await fc.assert(
    fc.asyncProperty(situations, async (situation) => {
      const world = await play(situation, false)
      for (const delivery of world.rows.deliveries.values()) {
        const logged = world.rows.attempts.filter(({ deliveryId }) => deliveryId === delivery.id)
        const seen = world.received.filter(({ eventId }) => eventId === delivery.eventId)
        expect(logged.map(({ number }) => number)).toEqual(
          Array.from({ length: delivery.attempts }, (_, index) => index + 1),
        )
        expect(seen.length).toBeLessThanOrEqual(logged.length)
        // Only an attempt whose function died may be logged and not have arrived, or have arrived with an unknown end.
        const certain = logged.filter(({ outcome }) => outcome !== 'unknown')
        expect(seen.length).toBeGreaterThanOrEqual(certain.length)
      }
    }),
    { numRuns: 200 },
  )
})

test('each single crash of a delivery is survived', async () => {
  const play = async (crashes: ReadonlySet<number>, ordered: boolean) => {
    const endpoints = [someEndpoint({ ordered })]
    const world = new WebhookWorld({
      endpoints,
      crashes,
      receive: (_request, _endpoint, { received }) => (received.length < 1 ? 503 : 200),
    })
    world.publish(someEvent({ sequence: 1 }))
    world.publish(someEvent({ sequence: 2 }))
    await world.run()
    return world
  }
  for (const ordered of [false, true]) {
    const { calls } = await play(new Set(), ordered)
    for (let number = 0; number <= calls; number++) {
      const world = await play(new Set([number]), ordered)
      expect([number, takenOf(world).toSorted()]).toEqual([number, ['evt_ord_1_1', 'evt_ord_1_2']])
    }
  }
})

test('the change of an endpoint is published, whichever call its function crashes at', async () => {
  const play = async (crashes: ReadonlySet<number>, endpoint: Partial<Endpoint>, answers: readonly number[]) => {
    const receive: WorldOptions['receive'] = (_request, _endpoint, { received }) => answers[received.length] ?? 200
    const world = new WebhookWorld({ endpoints: [someEndpoint(endpoint)], crashes, receive })
    world.publish(someEvent())
    await world.run()
    return world
  }
  const aboutToBePaused = { failures: 9, failingSince: '2026-11-22T17:30:00.000Z' }
  const stories: [Partial<Endpoint>, number[], string[]][] = [
    [{}, [410], ['we_1 disabled']],
    [aboutToBePaused, [500], ['we_1 paused', 'we_1 recovered']],
  ]
  for (const [endpoint, answers, changes] of stories) {
    const { calls, told } = await play(new Set(), endpoint, answers)
    expect(told).toEqual(changes)
    for (let number = 0; number <= calls; number++) {
      const world = await play(new Set([number]), endpoint, answers)
      // Maybe twice. A change that a crashed function never recorded has no notice.
      expect([number, [...new Set(world.told)]]).toEqual([number, world.changes])
    }
  }
})
