import { expect, test } from 'vitest'
import { extendFeed } from '../../../functions/events/feed/extend-feed.ts'
import { keptTails } from '../../../functions/events/feed/kept-tails.ts'
import { eventOf, FeedModel } from './feed-model.ts'

const atOnce = async () => {}

/** A relay that writes the events of one order one by one, and counts the reads of pages. */
function relayOf(model: FeedModel, clock: { now: number }) {
  const tails = keptTails(() => new Date(clock.now))
  const store = model.store(atOnce)
  const counted = { reads: 0 }
  const counting = {
    ...store,
    readNewestPages: (...given: Parameters<typeof store.readNewestPages>) => {
      counted.reads++
      return store.readNewestPages(...given)
    },
  }
  let sequence = 0
  return {
    counted,
    async write() {
      sequence = model.eventsOf('ord_1').length + 1
      model.commitEvent('ord_1', { event: eventOf('ord_1', sequence) })
      const options = { tries: 1, pause: atOnce, prepare: atOnce, report: () => {}, tails }
      const result = await extendFeed(counting, [eventOf('ord_1', sequence)], options)
      expect([...result.failedOrderIds, ...result.contended]).toEqual([])
    },
  }
}

const fed = (model: FeedModel) => model.allPages.flatMap(({ entries }) => entries.map(({ sequence }) => sequence))
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

test('a relay that is alone in a partition soon reads its pages no more', async () => {
  const model = new FeedModel(atOnce)
  const { counted, write } = relayOf(model, { now: 0 })
  for (let event = 0; event < 40; event++) await write()
  expect(counted.reads).toBe(9)
  expect(fed(model)).toEqual(upTo(40))
})

test('two relays that take turns read them each time, and no page is refused', async () => {
  const model = new FeedModel(atOnce)
  const [one, other] = [relayOf(model, { now: 0 }), relayOf(model, { now: 0 })]
  for (let event = 0; event < 20; event++) {
    await one.write()
    await other.write()
  }
  expect([one.counted.reads, other.counted.reads]).toEqual([20, 20])
  expect(fed(model)).toEqual(upTo(40))
})

test('a relay that is surprised by another one reads again, and the event is in the feed at once', async () => {
  const model = new FeedModel(atOnce)
  const [one, other] = [relayOf(model, { now: 0 }), relayOf(model, { now: 0 })]
  for (let event = 0; event < 20; event++) await one.write()
  await other.write()
  const before = one.counted.reads
  await one.write()
  expect(one.counted.reads).toBe(before + 1)
  // It is not alone any more, until it has seen so again.
  for (let event = 0; event < 8; event++) await one.write()
  expect(one.counted.reads).toBe(before + 9)
  expect(fed(model)).toEqual(upTo(30))
})

test('pages are kept for half a minute, since a restore may change them', async () => {
  const clock = { now: 0 }
  const model = new FeedModel(atOnce)
  const { counted, write } = relayOf(model, clock)
  for (let event = 0; event < 20; event++) await write()
  const before = counted.reads
  clock.now = 29_999
  await write()
  expect(counted.reads).toBe(before)
  clock.now = 30_000
  await write()
  expect(counted.reads).toBe(before + 1)
})
