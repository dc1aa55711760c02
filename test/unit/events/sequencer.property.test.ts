import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extendFeed } from '../../../functions/events/feed/extend-feed.ts'
import { feedPartitionOf } from '../../../functions/events/feed/feed-keys.ts'
import { type FeedEntry, type FeedPage, withoutGap } from '../../../functions/events/feed/feed-log.ts'
import { FEED_START, type FeedPlace, type FeedPositions } from '../../../functions/events/feed/feed-positions.ts'
import { keptTails } from '../../../functions/events/feed/kept-tails.ts'
import { readFeedPage } from '../../../functions/events/feed/read-feed-page.ts'
import { createFeedWriter } from '../../../functions/events/feed/write-feed.ts'
import type { FeedEvent } from '../../../functions/events/feed-event.ts'
import { eventOf, FeedModel } from './feed-model.ts'

const feed = { storefrontId: 'sf_1', livemode: false }

/** Orders with their numbers of events; and relays, each with the orders of its batch and the step at which it dies. */
const scenario = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }).chain((counts) =>
  fc.record({
    orders: fc.constant(counts.map((count, index) => ({ orderId: `ord_${index}`, count }))),
    relays: fc.array(
      fc.record({
        batch: fc.array(fc.nat(counts.length - 1), { minLength: 1, maxLength: 4 }),
        from: fc.nat(3),
        // Two function instances: what one of them kept of a partition may be out of date.
        instance: fc.nat(1),
        diesAt: fc.option(fc.nat(40), { nil: Number.POSITIVE_INFINITY }),
      }),
      { maxLength: 8 },
    ),
    limit: fc.integer({ min: 1, max: 5 }),
    aloneReads: fc.nat(2),
    unmarkedEntries: fc.nat(6),
  }),
)

type ReadPages = Parameters<ReturnType<FeedModel['reader']>['readPages']>

const atOnce = async () => {}
const options = (pause: () => Promise<void>, unmarkedEntries = 24) => ({
  tries: 20,
  pause,
  prepare: atOnce,
  report: () => {},
  unmarkedEntries,
})

/** The events of these orders that are committed: what a relay's batch may hold, or a part of it. */
const committed = (model: FeedModel, orderIds: readonly string[], from = 0): FeedEvent[] =>
  orderIds.flatMap((orderId) => model.eventsOf(orderId).slice(from)).map((row) => (row as { event: FeedEvent }).event)

class Died extends Error {}

function mortal(step: () => Promise<void>, diesAt: number): () => Promise<void> {
  let steps = 0
  return async () => {
    if (steps++ >= diesAt) throw new Died()
    await step()
    if (steps > diesAt) throw new Died()
  }
}

class FollowingReader {
  readonly seen: FeedEvent[] = []
  private positions: FeedPositions = FEED_START
  private readonly model: FeedModel
  private readonly limit: number

  constructor(model: FeedModel, limit: number) {
    this.model = model
    this.limit = limit
  }

  async poll(): Promise<boolean> {
    const { positions, limit } = this
    const page = await readFeedPage(this.model.reader(), { feed, positions, wanted: () => true, limit })
    if (page === null) throw new Error('The feed lies behind its reader.')
    expect(page.events.length).toBeLessThanOrEqual(limit)
    this.seen.push(...page.events)
    this.positions = page.positions
    return page.hasMore
  }
}

describe('the sequencer', () => {
  test('a following reader sees every event once, in order per order, whatever relays do to each other', async () => {
    await fc.assert(
      fc.asyncProperty(scenario, fc.scheduler(), async (given, scheduler) => {
        const { orders, relays, limit, aloneReads, unmarkedEntries } = given
        const tails = [0, 1].map(() => keptTails(() => new Date(0), aloneReads))
        const step = () => scheduler.schedule(Promise.resolve())
        const model = new FeedModel(step)
        const reader = new FollowingReader(model, limit)

        const writers = orders.map(async ({ orderId, count }) => {
          for (let sequence = 1; sequence <= count; sequence++) {
            await step()
            model.commitEvent(orderId, { event: eventOf(orderId, sequence) })
          }
        })
        const runs = relays.map(async ({ batch, from, instance, diesAt }) => {
          await step()
          const mortalStep = mortal(step, diesAt)
          const events = committed(
            model,
            batch.map((index) => `ord_${index}`),
            from,
          )
          const handed: FeedEvent[] = []
          const write = createFeedWriter({
            store: model.store(mortalStep),
            prepare: mortalStep,
            handOver: async (those) => void handed.push(...(those as FeedEvent[])),
            report: () => {},
            now: () => new Date(0),
            ...(tails[instance] === undefined ? {} : { tails: tails[instance] }),
            unmarkedEntries,
          })
          await write(events)
          // The consumer of the queue.
          await extendFeed(model.store(mortalStep), handed, options(mortalStep, unmarkedEntries))
        })
        const polls = (async () => {
          for (let poll = 0; poll < 6; poll++) await reader.poll()
        })()
        await scheduler.waitFor(Promise.all([...writers, ...runs, polls]))

        // What died comes back from the stream or the queue, in the end.
        const orderIds = orders.map(({ orderId }) => orderId)
        const last = committed(model, orderIds).filter(({ orderId, sequence }) =>
          orders.some((order) => order.orderId === orderId && order.count === sequence),
        )
        const { failedOrderIds, contended } = await scheduler.waitFor(
          extendFeed(model.store(step), last, options(step, unmarkedEntries)),
        )
        expect([[...failedOrderIds], contended]).toEqual([[], []])
        for (let more = true; more; ) more = await scheduler.waitFor(reader.poll())

        for (const { orderId, count } of orders) {
          const sequences = reader.seen.filter((event) => event.orderId === orderId).map(({ sequence }) => sequence)
          expect(sequences).toEqual(Array.from({ length: count }, (_, index) => index + 1))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('an unreadable event stops its own order only', async () => {
    const model = new FeedModel(atOnce)
    for (const orderId of ['ord_1', 'ord_2', 'ord_3']) model.commitEvent(orderId, { event: eventOf(orderId, 1) })
    model.commitEvent('ord_2', { event: 'poison' })
    for (const orderId of ['ord_1', 'ord_2', 'ord_3']) {
      model.commitEvent(orderId, { event: eventOf(orderId, orderId === 'ord_2' ? 3 : 2) })
    }
    const last = [eventOf('ord_1', 2), eventOf('ord_2', 3), eventOf('ord_3', 2)]
    const { failedOrderIds } = await extendFeed(model.store(atOnce), last, options(atOnce))
    expect([...failedOrderIds]).toEqual(['ord_2'])
    const reader = new FollowingReader(model, 100)
    await reader.poll()
    expect(reader.seen.map(({ id }) => id).toSorted()).toEqual([
      'evt_ord_1_1',
      'evt_ord_1_2',
      'evt_ord_2_1',
      'evt_ord_3_1',
      'evt_ord_3_2',
    ])
  })

  test('an order that cannot be written fails alone, even in the partition of others', async () => {
    const model = new FeedModel(atOnce)
    const orderIds = Array.from({ length: 30 }, (_, index) => `ord_${index}`)
    for (const orderId of orderIds) model.commitEvent(orderId, { event: eventOf(orderId, 1) })
    const store = model.store(atOnce)
    const refuses = (entries: readonly FeedEntry[]) => entries.some(({ orderId }) => orderId === 'ord_7')
    const { failedOrderIds } = await extendFeed(
      {
        ...store,
        appendPage: async (feed, partition, page) => {
          if (refuses(page.entries)) throw new Error('refused')
          return store.appendPage(feed, partition, page)
        },
      },
      committed(model, orderIds),
      options(atOnce),
    )
    expect([...failedOrderIds]).toEqual(['ord_7'])
    const reader = new FollowingReader(model, 100)
    await reader.poll()
    expect(reader.seen.length).toBe(29)
  })

  test('a reader stops before a page that it cannot see yet, and a writer does not count on it', async () => {
    const model = new FeedModel(atOnce)
    const store = model.store(atOnce)
    const orderIds = Array.from({ length: 200 }, (_, index) => `ord_${index}`).filter((id) => feedPartitionOf(id) === 3)
    for (const orderId of orderIds.slice(0, 3)) {
      model.commitEvent(orderId, { event: eventOf(orderId, 1) })
      await extendFeed(store, [eventOf(orderId, 1)], options(atOnce))
    }
    // The second page became visible after a Query had passed its place, and the third before that Query came to it.
    const late = (pages: readonly FeedPage[]) => pages.filter(({ page }) => page !== 2)
    const reader = model.reader()
    const behind = { ...reader, readPages: async (...given: ReadPages) => late(await reader.readPages(...given)) }
    const request = { feed, positions: FEED_START, wanted: () => true, limit: 10 }
    const first = await readFeedPage(behind, request)
    expect(first?.events.map(({ orderId }) => orderId)).toEqual(orderIds.slice(0, 1))
    const second = await readFeedPage(reader, { ...request, positions: first?.positions ?? [] })
    expect(second?.events.map(({ orderId }) => orderId)).toEqual(orderIds.slice(1, 3))

    expect(withoutGap(late(model.allPages), 1).map(({ page }) => page)).toEqual([1])
  })

  test('a feed that is behind its reader was restored', async () => {
    const model = new FeedModel(atOnce)
    const positions = FEED_START.map((start, partition): FeedPlace => (partition === 3 ? [1, 1] : start))
    expect(await readFeedPage(model.reader(), { feed, positions, wanted: () => true, limit: 10 })).toBeNull()
  })
})
