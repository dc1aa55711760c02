import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded, situations } from './situations.ts'
import { someEndpoint } from './some-endpoint.ts'
import { someEvent } from './some-event.ts'
import { WebhookWorld } from './world/webhook-world.ts'

test('what is replayed to an ordered endpoint comes ascending, and nothing of its order beside it or past it', async () => {
  await fc.assert(
    fc.asyncProperty(situations, fc.integer({ min: 1, max: 5 }), async (situation, rateLimit) => {
      let hasFailed = new Set<string>()
      const random = seeded(situation.seed)
      const world = new WebhookWorld({
        endpoints: [someEndpoint({ ordered: true })],
        receive: ({ headers }) => {
          const eventId = String(headers['webhook-id'])
          if (hasFailed.has(eventId) || random() > situation.failing) return 200
          hasFailed.add(eventId)
          return 500
        },
        random,
        together: situation.together,
        crashes: new Set(situation.crashes.map((crash) => crash * 3)),
      })
      const publish = (from: number, to: number) => {
        for (let order = 1; order <= situation.orders; order++)
          for (let sequence = from; sequence <= to; sequence++)
            world.publish(someEvent({ orderId: `ord_${order}`, sequence, timestamp: world.now.toISOString() }))
      }
      publish(1, situation.events)
      await world.run()
      world.received.length = 0
      hasFailed = new Set()
      world.replay(someEndpoint(), rateLimit)
      publish(situation.events + 1, situation.events + 2)
      await world.run()
      expect([...world.rows.deliveries.values()].filter(({ status }) => status !== 'succeeded')).toEqual([])
      for (let order = 1; order <= situation.orders; order++) {
        const taken = world.received.filter((one) => one.taken && one.orderId === `ord_${order}`)
        const replayed = taken.map(({ sequence }) => sequence).filter((sequence) => sequence <= situation.events)
        expect(replayed).toEqual(replayed.toSorted((one, other) => one - other))
        expect(new Set(replayed).size).toBe(situation.events)
        // What failed is overtaken by nothing: at most something older, replayed a moment later, comes before it.
        for (const [index, one] of world.received.entries()) {
          if (one.taken || one.orderId !== `ord_${order}`) continue
          const next = world.received.slice(index + 1).find(({ orderId }) => orderId === one.orderId)
          expect(next?.sequence).toBeLessThanOrEqual(one.sequence)
        }
      }
    }),
    { numRuns: 300 },
  )
})
