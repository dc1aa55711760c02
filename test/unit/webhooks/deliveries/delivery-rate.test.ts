import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addSeconds } from '../../../../functions/runtime/clock.ts'
import { secondsUntilAllowed } from '../../../../functions/webhooks/sending/delivery-rate.ts'

const start = new Date('2026-11-22T18:00:00.000Z')

/** Counts as the table does. */
function counter() {
  const counts = new Map<string, number>()
  return async (endpointId: string, second: number) => {
    const key = `${endpointId} ${second}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts.get(key) ?? 0
  }
}

/** Milliseconds after the start at which each delivery is let through, when every one comes back as often as it is told. */
async function letThrough(arrivals: readonly number[], rateLimit: number | null): Promise<number[]> {
  const count = counter()
  const sent = new Map<number, number>()
  const queue = arrivals.map((at, delivery) => ({ at, delivery }))
  for (;;) {
    // Those of the same time come in the order in which they first arrived.
    queue.sort((one, other) => one.at - other.at || one.delivery - other.delivery)
    const next = queue.shift()
    if (next === undefined) return arrivals.map((_, delivery) => sent.get(delivery) ?? Number.NaN)
    const wait = await secondsUntilAllowed({ id: 'we_1', rateLimit }, addSeconds(start, next.at / 1000), count)
    if (wait === 0) sent.set(next.delivery, next.at)
    else queue.push({ ...next, at: next.at + wait * 1000 })
  }
}

function perSecond(times: readonly number[]): number[] {
  const seconds = Map.groupBy(times, (time) => Math.floor(time / 1000))
  return [...seconds].toSorted(([one], [other]) => one - other).map(([, { length }]) => length)
}

test('no second has more than the limit, and all come through, none before it arrived', async () => {
  const arrivals = fc.array(fc.nat({ max: 5000 }), { maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(arrivals, fc.integer({ min: 1, max: 10 }), async (times, rateLimit) => {
      const sent = await letThrough(times, rateLimit)
      expect(Math.max(0, ...perSecond(sent))).toBeLessThanOrEqual(rateLimit)
      for (const [delivery, at] of sent.entries()) expect(at).toBeGreaterThanOrEqual(times[delivery] ?? Number.NaN)
    }),
  )
})

test('a burst takes no more seconds than it must, first come first served', async () => {
  const sent = await letThrough(Array(23).fill(400), 5)
  expect(perSecond(sent)).toEqual([5, 5, 5, 5, 3])
  expect(sent).toEqual(sent.toSorted((one, other) => one - other))
})

test('without a limit nothing waits, and nothing is counted', async () => {
  const count = () => Promise.reject(new Error('There is nothing to count.'))
  expect(await secondsUntilAllowed({ id: 'we_1', rateLimit: null }, start, count)).toBe(0)
})

test('endpoints do not count for each other', async () => {
  const count = counter()
  const waits = await Promise.all(
    ['we_1', 'we_2', 'we_1'].map((id) => secondsUntilAllowed({ id, rateLimit: 1 }, start, count)),
  )
  expect(waits).toEqual([0, 0, 1])
})
