import { expect, test } from 'vitest'
import { byDay } from '../../../dashboard/src/timeline/by-day.ts'
import { eventFacts } from '../../../dashboard/src/timeline/event-facts.ts'
import { toldOnce } from '../../../dashboard/src/timeline/told-once.ts'

test('entries are grouped by the person’s own day, in their order', () => {
  const entries = ['2026-11-28T01:00:00.000Z', '2026-11-27T23:00:00.000Z', '2026-11-27T12:00:00.000Z'].map((at) => ({
    at,
  }))
  const dayIn = (timeZone: string) => (at: string) => new Intl.DateTimeFormat('en', { timeZone }).format(new Date(at))
  const sizes = (timeZone: string) => byDay(entries, dayIn(timeZone)).map((day) => day.entries.length)
  expect(sizes('UTC')).toEqual([1, 2])
  expect(sizes('America/Los_Angeles')).toEqual([3])
})

type Orders = Parameters<typeof eventFacts>[1]
const order = { currency: 'USD', brandOrders: [{ lines: [{ id: 'line_1', title: 'Tee' }] }] } as unknown as Orders

test('an event says what it is about: pieces, money, parcel, reason', () => {
  const lines = [{ lineId: 'line_1', quantity: 2 }]
  const shipped = {
    fulfillment: { id: 'ful_1', status: 'shipped', lines, tracking: [{ carrier: 'ups', number: '1Z' }] },
  }
  expect(eventFacts(shipped, order)).toMatchObject({
    contents: ['2 × Tee'],
    status: 'shipped',
    tracking: { carrier: 'ups', number: '1Z' },
    money: null,
  })
  const refund = { refund: { id: 'ref_1', status: 'issued', total: 500, reason: 'damaged', lines: [] } }
  expect(eventFacts(refund, order)).toMatchObject({
    money: { amount: 500, currency: 'USD' },
    reason: 'damaged',
    subjectId: 'ref_1',
    contents: [],
  })
  const rejected = { reason: { code: 'out_of_stock' }, lines, amountToReturn: { total: 700 } }
  expect(eventFacts(rejected, order)).toMatchObject({ reason: 'out_of_stock', money: { amount: 700, currency: 'USD' } })
  expect(eventFacts({ attention: { code: 'outcome_unknown' } }, order).attention).toBe('outcome_unknown')
})

test('content of an older or a newer version is shown as far as it is understood', () => {
  for (const data of [
    null,
    'text',
    {},
    { refund: null },
    { return: { lines: 'none' } },
    { lines: [{ quantity: 'x' }] },
  ])
    expect(eventFacts(data, order)).toMatchObject({ contents: [], money: null, tracking: null })
})

type Entries = Parameters<typeof toldOnce>[0]

test('what a member asked for is told once, and what no event tells of stays', () => {
  const refund = { refund: { id: 'ref_1', status: 'pending', lines: [] } }
  const entries = [
    {
      id: '1',
      by: { type: 'member' },
      event: { type: 'order.refund_updated', data: refund },
      act: null,
      opening: null,
    },
    { id: '2', by: { type: 'member' }, event: null, act: { act: 'refund_requested', subject: 'ref_1' }, opening: null },
    { id: '3', by: { type: 'member' }, event: null, act: { act: 'refund_requested', subject: 'ref_2' }, opening: null },
    { id: '4', by: { type: 'member' }, event: null, act: { act: 'note_added', subject: 'ref_1' }, opening: null },
    { id: '5', by: { type: 'member' }, event: null, act: null, opening: { reason: 'show_masked' } },
  ] as unknown as Entries
  expect(toldOnce(entries).map(({ id }) => id)).toEqual(['1', '3', '4'])
})
