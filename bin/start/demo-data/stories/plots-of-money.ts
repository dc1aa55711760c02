import { OBLIGING_BRANDS, PICKING_BRANDS } from './cast.ts'
import { accepted, DAY, type Plot, type PlottedAct, shipment, usual } from './plot.ts'
import type { Answer, ReturnStatus } from './story.ts'

const asksReturn = (answer: Answer, reason: string): PlottedAct => ({
  act: 'ask',
  change: 'return',
  units: 'one',
  answer,
  reason,
  by: 'desk',
  after: 4 * DAY,
})
const moves = (status: ReturnStatus, after: number): PlottedAct => ({ act: 'return_moves', status, after })
const asksRefund = (after: number, reason = 'damaged'): PlottedAct => ({
  act: 'ask',
  change: 'refund',
  units: 'one',
  answer: 'accepted',
  reason,
  by: 'desk',
  after,
})
const pays = (status: 'issued' | 'failed', after: number): PlottedAct => ({ act: 'platform_pays', status, after })
const comesBack = [asksReturn('accepted', 'wrong_item'), moves('in_transit', 5 * DAY), moves('received', 7 * DAY)]

const days = (least: number, most: number) => [least * DAY, most * DAY] as const
const returned: Plot = { name: '', acts: [], count: 0, age: [0, 0], brandIds: OBLIGING_BRANDS, leastUnits: 2 }

const ofReturns: readonly Plot[] = [
  {
    ...returned,
    name: 'return requested',
    acts: [...usual, asksReturn('pending', 'changed_mind')],
    count: 3,
    age: days(5, 7),
  },
  {
    ...returned,
    name: 'return approved',
    acts: [...usual, asksReturn('accepted', 'not_as_described')],
    count: 3,
    age: days(5, 7),
  },
  {
    ...returned,
    name: 'return declined',
    acts: [...usual, asksReturn('refused', 'changed_mind')],
    count: 2,
    age: days(5, 9),
  },
  { ...returned, name: 'return on its way', acts: [...usual, ...comesBack.slice(0, 2)], count: 3, age: days(6, 8) },
  { ...returned, name: 'return received', acts: [...usual, ...comesBack], count: 2, age: days(8, 9) },
  {
    ...returned,
    name: 'return closed and refunded',
    acts: [
      ...usual,
      ...comesBack,
      asksRefund(7.5 * DAY, 'returned'),
      pays('issued', 8 * DAY),
      moves('closed', 8.5 * DAY),
    ],
    collectedBy: 'platform',
    count: 4,
    age: days(9, 13),
  },
]

const atBrand = { ...returned, collectedBy: 'brand' } as const
const atPlatform = { ...returned, collectedBy: 'platform' } as const

const ofRefunds: readonly Plot[] = [
  { ...atBrand, name: 'refund at the brand', acts: [...usual, asksRefund(90)], count: 4, age: [92, 150] },
  {
    ...atBrand,
    name: 'refund issued by the brand',
    acts: [...usual, asksRefund(90), { act: 'brand_refunds', status: 'issued', after: 112 }],
    count: 6,
    age: [130, 320],
  },
  {
    ...atBrand,
    name: 'refund failed at the brand',
    acts: [...usual, asksRefund(90), { act: 'brand_refunds', status: 'failed', after: 112 }],
    count: 2,
    age: [118, 200],
    desk: { tags: ['refund'], note: 'The brand’s payout was returned. I wrote to their finance team.' },
  },
  { ...atPlatform, name: 'refund owed', acts: [...usual, asksRefund(90)], count: 4, age: [92, 160] },
  {
    ...atPlatform,
    name: 'refund failed at the platform',
    acts: [...usual, asksRefund(90), pays('failed', 100)],
    count: 2,
    age: [104, 200],
    desk: { tags: ['refund', 'waiting'], note: 'The card was closed. We wait for other bank details.' },
  },
  {
    ...atPlatform,
    name: 'goodwill',
    acts: [
      ...usual,
      {
        act: 'ask',
        change: 'refund',
        units: 'one',
        answer: 'accepted',
        reason: 'late',
        goodwill: true,
        by: 'desk',
        after: 80,
      },
      pays('issued', 82),
    ],
    count: 3,
    age: [90, 300],
    desk: { tags: ['goodwill'], note: 'Arrived after the birthday; goodwill agreed with the shift lead.' },
  },
]

const ofEnds: readonly Plot[] = [
  {
    name: 'rejected and paid back',
    acts: [{ act: 'refuse', reason: 'out_of_stock', after: 0.05 }, pays('issued', 20)],
    collectedBy: 'platform',
    count: 6,
    age: [24, 320],
  },
  {
    name: 'rejected and owed',
    acts: [{ act: 'refuse', reason: 'discontinued', after: 0.05 }],
    collectedBy: 'platform',
    count: 3,
    age: [5, 40],
  },
  {
    name: 'cancelled and paid back',
    acts: [
      accepted,
      { act: 'ask', change: 'cancellation', units: 'all', answer: 'accepted', reason: 'customer_request', after: 2 },
      pays('issued', 26),
    ],
    collectedBy: 'platform',
    brandIds: ['lumen', 'tsukimi', 'groove'],
    count: 6,
    age: [30, 320],
  },
  {
    name: 'cancellation asked',
    acts: [
      accepted,
      { act: 'ask', change: 'cancellation', units: 'all', answer: 'pending', reason: 'customer_request', after: 1 },
    ],
    brandIds: ['lumen', 'tsukimi', 'groove'],
    count: 2,
    age: [5, 12],
  },
  {
    name: 'cancellation refused',
    acts: [
      ...usual,
      { act: 'ask', change: 'cancellation', units: 'all', answer: 'refused', reason: 'customer_request', after: 18 },
    ],
    brandIds: ['lumen', 'tsukimi', 'groove'],
    count: 2,
    age: [40, 200],
  },
  {
    name: 'brand cancels a part',
    acts: [
      accepted,
      { act: 'brand_cancels', units: 'one', after: 8 },
      shipment('shipped', 22),
      shipment('delivered', 75),
    ],
    leastUnits: 3,
    count: 4,
    age: [30, 300],
  },
  {
    name: 'accepted in part',
    acts: [{ act: 'accept', units: 'rest', after: 0.3 }, shipment('shipped', 22), shipment('delivered', 70)],
    leastUnits: 3,
    brandIds: PICKING_BRANDS,
    count: 4,
    age: [30, 300],
  },
]

/** What ends in money going back, or about to. */
export const plotsOfMoney: readonly Plot[] = [...ofReturns, ...ofRefunds, ...ofEnds]
