import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import type { Report } from '../../../functions/orders/life/reports/report.ts'
import { MemoryOrders } from '../dispatch/memory-orders.ts'
import { minute, reportOf } from '../orders/reports/report-of.ts'
import { auroraBrandOrder } from './purchased-order.ts'

const now = new Date(minute(60))

async function afterAll(reports: readonly Report[]) {
  const orders = new MemoryOrders(auroraBrandOrder({ status: 'accepted', collectedBy: 'brand' }), () => now)
  for (const report of reports) await orders.transition('ord_1', 'bo_1', applyReport(report))
  return orders.brandOrder
}

/** A brand's batch: all of it with one `occurredAt` and one `timestamp`. */
const at = 5
const one = [{ lineId: 'line_1', quantity: 1 }]
const shipments = ['pending', 'shipped', 'in_transit', 'out_for_delivery', 'delivered'].map((status) =>
  reportOf('fulfillment.updated', at, { fulfillment: { reference: 'SH-1', status, lines: one } }),
)
const returns = ['requested', 'approved', 'in_transit', 'received', 'closed'].map((status) =>
  reportOf('return.updated', at, { return: { reference: 'R-1', status, lines: one } }),
)
const refunds = ['pending', 'failed', 'issued'].map((status) =>
  reportOf('refund.updated', at, { refund: { reference: 'RF-1', status, total: 500 } }),
)

test('row 14: of states with equal times the one that is furthest on stays, in any order and twice', async () => {
  const batch = [...shipments, ...returns, ...refunds]
  const orders = fc.shuffledSubarray([...batch, ...batch], { minLength: batch.length * 2 })
  await fc.assert(
    fc.asyncProperty(orders, async (reports) => {
      const { fulfillments, returns: back, refunds: paid, amounts } = await afterAll(reports)
      expect(fulfillments.map(({ status }) => status)).toEqual(['delivered'])
      expect(back.map(({ status }) => status)).toEqual(['closed'])
      expect(paid.map(({ status }) => status)).toEqual(['issued'])
      expect(amounts.refunded).toBe(500)
    }),
    { numRuns: 200 },
  )
})

test('row 14: of equal states the one with more units or numbers counts', async () => {
  const tracking = [{ carrier: 'ups', number: '1Z999' }]
  const [plain, numbered] = [[], tracking].map((numbers) =>
    reportOf('fulfillment.updated', at, {
      fulfillment: { reference: 'SH-1', status: 'shipped', lines: one, tracking: numbers },
    }),
  ) as [Report, Report]
  for (const reports of [
    [plain, numbered],
    [numbered, plain],
  ]) {
    expect((await afterAll(reports)).fulfillments[0]?.tracking).toMatchObject(tracking)
  }
})

test('row 14: units that ended in two steps of one second all end', async () => {
  const ended = [1, 2].map((quantity) =>
    reportOf('order.cancelled', at, { lines: [{ lineId: 'line_1', quantity }], reason: { code: 'out_of_stock' } }),
  )
  for (const reports of [ended, ended.toReversed()]) {
    expect((await afterAll(reports)).lines[0]?.quantities.cancelled).toBe(2)
  }
})
