import { expect, test } from 'vitest'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import { applyTransition } from '../../../../functions/orders/life/transition.ts'
import { type OrderOf, placedAt, placedOrderOf } from '../placed-order.ts'
import { minute, reportOf, units } from './report-of.ts'
import { all, cancelled, refund, tees, told } from './reported-order.ts'

test.each([
  ['after the cancellation', [cancelled(2), refund(3, 'issued', 6684)]],
  ['before it', [refund(3, 'issued', 6684, { lines: all, shipping: 500 }), cancelled(2)]],
  ['before it, without its lines', [refund(3, 'issued', 6684), cancelled(2)]],
])('the money of what a brand ended is counted once, its refund heard of %s', (_, reports) => {
  const { brandOrder } = told(reports)
  expect(brandOrder).toMatchObject({
    status: 'cancelled',
    attention: null,
    refundStatus: 'refunded',
    amounts: { refunded: 6684, toReturn: 0, refundable: 0 },
  })
  expect(brandOrder.refunds).toHaveLength(1)
  expect(brandOrder.lines.map(({ quantities }) => [quantities.cancelled, quantities.refunded])).toEqual([
    [2, 0],
    [1, 0],
  ])
})

test('what goodwill gave back before is not to be returned again', () => {
  const { brandOrder, amounts } = told([refund(1, 'issued', 1000), cancelled(2)])
  expect(amounts).toMatchObject([{ total: 5684 }])
  expect(brandOrder.amounts).toEqual({ refunded: 1000, toReturn: 5684, refundable: 0 })
})

test('a brand’s refund counts as it gave it: beyond our price is goodwill, below it a discount; more than the total is a contradiction', () => {
  const lines = [units('l1', 1)]
  const given = (...totals: number[]) =>
    told([
      reportOf('order.accepted', 1),
      ...totals.map((total, index) => refund(2 + index, 'pending', total, { lines })),
    ]).brandOrder
  expect(given(2600).refunds[0]).toMatchObject({ goodwill: 28, discount: 128, total: 2600 })
  expect(given(2600, 2500).refunds[0]).toMatchObject({ goodwill: 0, discount: 200, total: 2500 })
  expect(given(2600, 2500, 2572).refunds[0]).toMatchObject({ goodwill: 0, discount: 128, total: 2572 })
  const detail = { report: 'refund.updated', field: 'total' }
  const attention = { code: 'contradictory_report', detail }
  expect(given(6685)).toMatchObject({ amounts: { toReturn: 6684, refundable: 0 }, attention })
})

test('a refund that fails gives its units free; the lines of the newest report count', () => {
  const { brandOrder } = told([
    reportOf('order.accepted', 1),
    refund(2, 'pending', 2572, { lines: [units('l1', 1)] }),
    refund(3, 'pending', 5144, { lines: [units('l1', 2)] }),
  ])
  expect(brandOrder.lines[0]?.quantities.refunded).toBe(2)
  expect(brandOrder.refunds[0]).toMatchObject({ items: 5000, goodwill: 0, lines: [units('l1', 2)] })
  const failed = told([refund(2, 'pending', 2572, { lines: [units('l1', 1)] }), refund(3, 'failed', 2572)]).brandOrder
  expect(failed).toMatchObject({ amounts: { toReturn: 0, refundable: 6684 }, refundStatus: 'none' })
  expect(failed.lines[0]).toMatchObject({ quantities: { refunded: 0 }, endedWorth: { discount: 0, tax: 0 } })
})

test('no report carries a refund that is less than its goodwill, nor a number that is shaped like a person’s', () => {
  expect(() => refund(2, 'issued', 5, { goodwill: 10 })).toThrow('less than the goodwill')
  // Shipping is named before its discount.
  expect(refund(2, 'issued', 540, { shipping: 599 }).data).toMatchObject({ refund: { shipping: 599, total: 540 } })
  for (const reference of ['zebulon@example.com', 'ref +1 202 555 0123']) {
    expect(() => refund(2, 'issued', 5, { reference })).toThrow('shaped like')
    expect(reportOf('order.accepted', 1, { brandReference: reference }).data.brandReference).toBeNull()
  }
})

test('money of units that ended is their refund, whether it is heard of before they ended or after', () => {
  const ending = cancelled(2, [units('l1', 1)])
  const money = refund(3, 'issued', 2572, { ofEndedUnits: true, lines: [units('l1', 1)] })
  const outcomes = [
    [ending, money],
    [money, ending],
  ].map((reports) => told([reportOf('order.accepted', 1), ...reports]).brandOrder)
  for (const { refunds, amounts } of outcomes) {
    expect(refunds).toMatchObject([{ status: 'issued', returnedBy: 'brand', total: 2572 }])
    expect(amounts.refunded).toBe(2572)
  }
})

test('what the brand gives of a refund that the platform was asked for is for people to settle', () => {
  const platforms: OrderOf = { ...tees, collectedBy: 'platform' }
  const money = refund(3, 'issued', 1000, { ofEndedUnits: true, lines: [units('l1', 1)] })
  const { brandOrder } = told([reportOf('order.accepted', 1), cancelled(2, [units('l1', 1)]), money], platforms)
  expect(brandOrder.attention).toMatchObject({ code: 'contradictory_report' })
  expect(brandOrder.refunds).toMatchObject([{ status: 'pending', returnedBy: 'platform' }])
})

test('what cannot be recorded raises attention once, however often a shop is read', () => {
  const platforms: OrderOf = { ...tees, collectedBy: 'platform' }
  const money = refund(3, 'issued', 1000, { ofEndedUnits: true, lines: [units('l1', 1)] })
  const { brandOrder } = told([reportOf('order.accepted', 1), cancelled(2, [units('l1', 1)]), money], platforms)
  const settled = { ...brandOrder, attention: null }
  const { order } = placedOrderOf(platforms)
  // Each read of a shop writes its own time on the same facts.
  const readAgain = { ...money, timestamp: minute(90) }
  expect(applyTransition(order, settled, applyReport(readAgain), placedAt)).toEqual({ unchanged: 'unrecorded' })
})

test('a refund of units that ended later, reported again with more than is left, never goes beyond what was paid', () => {
  const one = { lines: [units('l1', 1)] }
  const { brandOrder } = told([
    reportOf('order.accepted', 1),
    reportOf('refund.updated', 2, { refund: { reference: 'RF-0', status: 'issued', total: 522 } }),
    refund(3, 'issued', 0, one),
    cancelled(4),
    refund(5, 'issued', 2400, one),
  ])
  const { refunded, toReturn, refundable } = brandOrder.amounts
  expect(Math.min(refunded, toReturn, refundable)).toBeGreaterThanOrEqual(0)
  expect(refunded + toReturn + refundable).toBe(brandOrder.totals.total)
})
