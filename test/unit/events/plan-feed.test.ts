import { describe, expect, test } from 'vitest'
import { feedPartitionOf } from '../../../functions/events/feed/feed-keys.ts'
import { backlogOf, byPartition, planExtension } from '../../../functions/events/feed/plan-feed.ts'
import { eventOf } from './feed-model.ts'

const rowsOf = (orderId: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ event: eventOf(orderId, from + index) }))

describe('backlogOf', () => {
  test('takes all rows that follow the mark', () => {
    const backlog = backlogOf('ord_1', 2, rowsOf('ord_1', 3, 5))
    expect(backlog.events.map(({ sequence }) => sequence)).toEqual([3, 4, 5])
    expect(backlog.whole).toBe(true)
  })

  test.each([
    ['unreadable', { event: { id: 'evt_x' } }],
    ['of another order', { event: eventOf('ord_2', 4) }],
    ['not the next one', { event: eventOf('ord_1', 5) }],
    ['of another storefront', { event: { ...eventOf('ord_1', 4), storefrontId: 'sf_other' } }],
    ['of the other mode', { event: { ...eventOf('ord_1', 4), livemode: true } }],
  ])('stops before a row that is %s', (_, row) => {
    const backlog = backlogOf('ord_1', 2, [...rowsOf('ord_1', 3, 3), row, ...rowsOf('ord_1', 5, 6)])
    expect(backlog.events.map(({ sequence }) => sequence)).toEqual([3])
    expect(backlog.whole).toBe(false)
  })
})

describe('planExtension', () => {
  const owed = (...orders: [string, number][]) => {
    const backlogs = orders.map(([orderId, count]) => backlogOf(orderId, 0, rowsOf(orderId, 1, count)))
    return { feed: { storefrontId: 'sf_1', livemode: false }, partition: 0, backlogs }
  }

  test('continues after the head, an order ascending', () => {
    const { extension, rest } = planExtension(owed(['ord_1', 2], ['ord_2', 1]), 7)
    expect(extension?.entries.map(({ position, event }) => [position, event.orderId, event.sequence])).toEqual([
      [8, 'ord_1', 1],
      [9, 'ord_1', 2],
      [10, 'ord_2', 1],
    ])
    expect(extension?.marks).toEqual([
      { orderId: 'ord_1', priorSequence: 0, sequence: 2 },
      { orderId: 'ord_2', priorSequence: 0, sequence: 1 },
    ])
    expect(rest).toEqual([])
  })

  test('stays within 100 writes and leaves the rest for the next transaction, with nothing lost', () => {
    let left = owed(['ord_1', 150], ...Array.from({ length: 60 }, (_, n): [string, number] => [`ord_x${n}`, 1]))
    const fed: string[] = []
    for (let head = 0; ; ) {
      const { extension, rest } = planExtension(left, head)
      if (extension === null) break
      expect(1 + extension.marks.length + extension.entries.length).toBeLessThanOrEqual(100)
      expect(extension.priorPosition).toBe(head)
      head += extension.entries.length
      fed.push(...extension.entries.map(({ event }) => event.id))
      left = { ...left, backlogs: rest }
    }
    expect(new Set(fed).size).toBe(210)
    expect(fed.length).toBe(210)
  })

  test('nothing owed is no extension', () => {
    expect(planExtension(owed(['ord_1', 0]), 3)).toEqual({ extension: null, rest: [] })
  })
})

test('orders are grouped by storefront, mode and partition', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `ord_${index}`)
  const groups = byPartition(ids.map((orderId) => backlogOf(orderId, 0, rowsOf(orderId, 1, 1))))
  for (const { partition, backlogs } of groups) {
    for (const { orderId } of backlogs) expect(feedPartitionOf(orderId)).toBe(partition)
  }
  expect(groups.flatMap(({ backlogs }) => backlogs).length).toBe(40)
})
