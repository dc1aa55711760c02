import { expect, test } from 'vitest'
import { addSeconds } from '../../../functions/runtime/clock.ts'
import { type Delivery, newDelivery } from '../../../functions/webhooks/deliveries/delivery.ts'
import { newReplay, type Replay } from '../../../functions/webhooks/replay/replay.ts'
import { stepReplay } from '../../../functions/webhooks/replay/step-replay.ts'
import { someEndpoint } from './some-endpoint.ts'
import { someEvent } from './some-event.ts'

const start = new Date('2026-11-22T18:00:00.000Z')
const endpoint = someEndpoint()

function exhausted(sequence: number, changes: Partial<Delivery> = {}): Delivery {
  return { ...newDelivery(endpoint, someEvent({ sequence }), start), status: 'exhausted', ...changes }
}

/** Steps until nobody is woken any more; answers the replay, and what was sent again at which second. */
async function play(list: readonly Delivery[], rateLimit: number) {
  const range = { createdAfter: '0', createdBefore: '~' }
  let replay: Replay = newReplay(endpoint, { scope: 'exhausted', rateLimit, ...range }, start)
  let now = start
  let wakeAfter: number | null = 0
  const resent: { id: string; second: number }[] = []
  while (wakeAfter !== null) {
    now = addSeconds(now, wakeAfter)
    wakeAfter = null
    await stepReplay(replay.id, {
      replays: {
        find: async () => replay,
        claim: async (seen) => seen,
        next: async ({ position }, _, limit) => {
          const begin = position === null ? 0 : Number(position)
          const deliveries = list.slice(begin, begin + limit)
          return { deliveries, position: String(begin + deliveries.length), hasMore: deliveries.length === limit }
        },
        advance: async (claimed, { position, queued, next }) => {
          const status = next === null ? 'completed' : 'running'
          replay = { ...claimed, position, queued: claimed.queued + queued, status }
        },
      },
      resend: async ({ id }) => {
        resent.push({ id, second: (now.getTime() - start.getTime()) / 1000 })
        return true
      },
      retryNow: async () => {},
      wake: async (_, delay) => {
        wakeAfter = Math.ceil(delay)
      },
      now: () => now,
    })
  }
  return { replay, resent }
}

test.each([1, 3, 100])('a replay sends at most %i a second, all of it, in its order', async (rateLimit) => {
  const list = Array.from({ length: 250 }, (_, index) => exhausted(index + 1))
  const { replay, resent } = await play(list, rateLimit)
  expect(replay).toMatchObject({ status: 'completed', queued: 250 })
  expect(resent.map(({ id }) => id)).toEqual(list.map(({ id }) => id))
  const perSecond = Map.groupBy(resent, ({ second }) => second)
  expect(Math.max(...[...perSecond.values()].map(({ length }) => length))).toBe(rateLimit)
})

test('a replay leaves tests out', async () => {
  const list = [exhausted(1), exhausted(2, { testBody: '{}' })]
  const { replay, resent } = await play(list, 25)
  expect([replay.queued, resent.map(({ id }) => id)]).toEqual([1, [list[0]?.id]])
})
