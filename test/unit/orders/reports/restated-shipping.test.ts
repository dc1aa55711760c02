import { expect, test } from 'vitest'
import { brandOrderSchema } from '../../../../functions/orders/brand-order.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import { applyTransition } from '../../../../functions/orders/life/transition.ts'
import { placedAt, placedOrderOf } from '../placed-order.ts'
import { reportOf } from './report-of.ts'

const refund = (reference: string, at: number, shipping: number | null, total: number) =>
  reportOf('refund.updated', at, { refund: { reference, status: 'pending', lines: null, shipping, total } })

test('shipping that a brand states anew never makes a later refund of it less than nothing', () => {
  const placed = placedOrderOf({
    lines: [
      { brandId: 'aurora', quantity: 4, unitPrice: 999, discount: 7, shares: [10, 3], tax: 331 },
      { brandId: 'aurora', quantity: 3, unitPrice: 250 },
    ],
    shipping: [{ brandId: 'aurora', amount: 500, discount: 33, tax: 40 }],
    fees: [{ brandId: 'aurora', amount: 120, tax: 10 }],
    collectedBy: 'brand',
  })
  // Found by the random stories of report-order.test.ts.
  const story = [
    refund('1', 1, 2, 0),
    reportOf('order.refused', 1, { reason: { code: 'other' } }),
    refund('1', 2, null, 1),
    refund('2', 1, 1, 0),
  ]
  let { order } = placed
  let [brandOrder] = placed.brandOrders
  if (brandOrder === undefined) throw new Error('It has one brand order.')
  for (const report of story) {
    const result = applyTransition(order, brandOrder, applyReport(report), placedAt)
    if (!('unchanged' in result)) ({ order, brandOrder } = result)
  }
  expect(brandOrder.refunds.length).toBeGreaterThan(2)
  expect(brandOrderSchema.parse(brandOrder)).toEqual(brandOrder)
})
