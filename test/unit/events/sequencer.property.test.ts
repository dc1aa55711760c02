import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extendFeedIn } from '../../../functions/events/feed/extend-feed.ts'
import { FEED_PARTITIONS } from '../../../functions/events/feed/feed-keys.ts'
import { readFeedPage } from '../../../functions/events/feed/read-feed-page.ts'
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
        diesAt: fc.option(fc.nat(12), { nil: Number.POSITIVE_INFINITY }),
      }),
      { maxLength: 8 },
    ),
    limit: fc.integer({ min: 1, max: 5 }),
  }),
)

const atOnce = async () => {}
const options = (pause: () => Promise<void>) => ({ pause, report: () => {} })

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
  private positions: readonly number[] = new Array<number>(FEED_PARTITIONS).fill(0)
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
      fc.asyncProperty(scenario, fc.scheduler(), async ({ orders, relays, limit }, scheduler) => {
        const step = () => scheduler.schedule(Promise.resolve())
        const model = new FeedModel(step)
        const reader = new FollowingReader(model, limit)

        const writers = orders.map(async ({ orderId, count }) => {
          for (let sequence = 1; sequence <= count; sequence++) {
            await step()
            model.commitEvent(orderId, { event: eventOf(orderId, sequence) })
          }
        })
        const runs = relays.map(async ({ batch, diesAt }) => {
          await step()
          const mortalStep = mortal(step, diesAt)
          const orderIds = batch.map((index) => `ord_${index}`)
          await extendFeedIn(model.store(mortalStep), orderIds, options(mortalStep)).catch(() => {})
        })
        const polls = (async () => {
          for (let poll = 0; poll < 6; poll++) await reader.poll()
        })()
        await scheduler.waitFor(Promise.all([...writers, ...runs, polls]))
        await scheduler.waitFor(model.settled())

        // What died comes back from the stream or the queue, in the end.
        const orderIds = orders.map(({ orderId }) => orderId)
        const { failedOrderIds } = await scheduler.waitFor(extendFeedIn(model.store(step), orderIds, options(step)))
        expect(failedOrderIds).toEqual([])
        await scheduler.waitFor(model.settled())
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
    const store = model.store(atOnce)
    const { failedOrderIds } = await extendFeedIn(store, ['ord_1', 'ord_2', 'ord_3'], options(atOnce))
    expect(failedOrderIds).toEqual(['ord_2'])
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
    const { failedOrderIds } = await extendFeedIn(
      {
        ...store,
        extend: async (extension) => {
          if (extension.marks.some(({ orderId }) => orderId === 'ord_7')) throw new Error('refused')
          return store.extend(extension)
        },
      },
      orderIds,
      options(atOnce),
    )
    expect(failedOrderIds).toEqual(['ord_7'])
    const reader = new FollowingReader(model, 100)
    await reader.poll()
    expect(reader.seen.length).toBe(29)
  })
})
