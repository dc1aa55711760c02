import { describe, expect, test } from 'vitest'
import { extendFeed } from '../../../functions/events/feed/extend-feed.ts'
import { FEED_PARTITIONS, feedPartitionOf } from '../../../functions/events/feed/feed-keys.ts'
import type { FeedPage } from '../../../functions/events/feed/feed-log.ts'
import { feedableEvents } from '../../../functions/events/feed/feedable-events.ts'
import { ENTRIES_A_PAGE, planPage } from '../../../functions/events/feed/plan-page.ts'
import { eventOf, FeedModel } from './feed-model.ts'

const eventsOf = (orderId: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => eventOf(orderId, from + index))
const atOnce = async () => {}
const options = { tries: 1, pause: atOnce, prepare: atOnce, report: () => {} }

describe('feedableEvents', () => {
  const rowsOf = (...events: unknown[]) => events.map((event) => ({ event }))
  const sequences = (events: readonly { sequence: number }[]) => events.map(({ sequence }) => sequence)

  test('takes all that follow what is in the feed', () => {
    expect(sequences(feedableEvents(2, eventsOf('ord_1', 3, 5), []))).toEqual([3, 4, 5])
    expect(sequences(feedableEvents(2, eventsOf('ord_1', 5, 5), rowsOf(...eventsOf('ord_1', 3, 4))))).toEqual([3, 4, 5])
    expect(feedableEvents(5, eventsOf('ord_1', 3, 5), [])).toEqual([])
  })

  test.each([
    ['is missing', []],
    ['cannot be read', [{ id: 'evt_x' }]],
    ['is of another order', [eventOf('ord_2', 4)]],
    ['is of another storefront', [{ ...eventOf('ord_1', 4), storefrontId: 'sf_other' }]],
    ['is of the other mode', [{ ...eventOf('ord_1', 4), livemode: true }]],
  ])('stops before an event that %s', (_, four) => {
    const rows = rowsOf(eventOf('ord_1', 3), ...four, eventOf('ord_1', 5))
    expect(sequences(feedableEvents(2, eventsOf('ord_1', 6, 6), rows))).toEqual([3])
  })
})

describe('planPage', () => {
  const pageOf = (page: number, orderId: string, sequence: number, markedPages = 0): FeedPage => ({
    page,
    entries: [{ orderId, sequence, time: 0 }],
    markedPages,
  })

  test('follows the newest page', () => {
    const entries = [{ orderId: 'ord_9', sequence: 1, time: 0 }]
    expect(planPage([], entries)).toEqual({ page: { page: 1, entries, markedPages: 0 }, marks: [] })
    expect(planPage([pageOf(7, 'ord_1', 1, 6)], entries).page).toEqual({ page: 8, entries, markedPages: 6 })
  })

  test('an order gets its mark when its last entry leaves the unmarked pages, and not before', () => {
    // Thirty pages: an order with three events among the oldest, another whose last event is among the newest.
    const oldest = [pageOf(1, 'ord_a', 1), pageOf(2, 'ord_a', 2), pageOf(3, 'ord_a', 3), pageOf(4, 'ord_b', 1)]
    const others = Array.from({ length: 25 }, (_, index) => pageOf(5 + index, `ord_${index}`, 1))
    const pages = [...oldest, ...others, pageOf(30, 'ord_b', 2)]
    const { page, marks } = planPage(pages, [{ orderId: 'ord_z', sequence: 1, time: 0 }])
    expect(page.markedPages).toBe(6)
    expect(marks).toMatchObject([
      { orderId: 'ord_a', sequence: 3 },
      { orderId: 'ord_0', sequence: 1 },
      { orderId: 'ord_1', sequence: 1 },
    ])
  })
})

test('a long backlog goes into several pages, with nothing lost and nothing twice', async () => {
  const model = new FeedModel(atOnce)
  const orders = [['ord_1', 150] as const, ...Array.from({ length: 60 }, (_, n) => [`ord_x${n}`, 1] as const)]
  for (const [orderId, count] of orders) {
    for (const event of eventsOf(orderId, 1, count)) model.commitEvent(orderId, { event })
  }
  const events = orders.flatMap(([orderId, count]) => eventsOf(orderId, 1, count))
  for (let again = 0; again < 2; again++) await extendFeed(model.store(atOnce), events, options)
  const entries = model.allPages.flatMap((page) => page.entries.map((entry) => `${entry.orderId}#${entry.sequence}`))
  expect(entries).toHaveLength(210)
  expect(new Set(entries).size).toBe(210)
  expect(Math.max(...model.allPages.map((page) => page.entries.length))).toBe(ENTRIES_A_PAGE)
})

test('writing one event costs one row, and a mark for each order in the long run', async () => {
  const model = new FeedModel(atOnce)
  let marks = 0
  const store = model.store(atOnce)
  const counting = {
    ...store,
    raiseMark: (...given: Parameters<typeof store.raiseMark>) => {
      marks++
      return store.raiseMark(...given)
    },
  }
  // Orders of three events each, one after the other, as in a hand-off.
  const orderIds = Array.from({ length: 400 }, (_, index) => `ord_${index}`)
  for (const orderId of orderIds) {
    for (const event of eventsOf(orderId, 1, 3)) {
      model.commitEvent(orderId, { event })
      await extendFeed(counting, [event], options)
    }
  }
  expect(model.allPages).toHaveLength(1200)
  expect(marks).toBeLessThanOrEqual(400)
  expect(marks).toBeGreaterThanOrEqual(400 - (FEED_PARTITIONS * 24) / 3 - FEED_PARTITIONS)
  expect(orderIds.every((orderId) => feedPartitionOf(orderId) < FEED_PARTITIONS)).toBe(true)
})
