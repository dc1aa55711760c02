import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import type { Report } from '../../../../functions/orders/life/reports/report.ts'
import { applyTransition } from '../../../../functions/orders/life/transition.ts'
import { type OrderOf, placedAt, placedOrderOf } from '../placed-order.ts'
import { reportOf, units } from './report-of.ts'

export const tees: OrderOf = {
  lines: [
    { quantity: 2, unitPrice: 2500, shares: [256], tax: 400 },
    { quantity: 1, unitPrice: 900 },
  ],
  shipping: [{ amount: 500, tax: 40 }],
  fees: [{ amount: 100 }],
  collectedBy: 'brand',
}

/** A submitted order of one brand, after these reports. */
export function told(reports: readonly Report[], wish: OrderOf = tees) {
  let { order, brandOrders } = placedOrderOf(wish)
  let brandOrder = { ...(brandOrders[0] as BrandOrder), status: 'submitted' as BrandOrder['status'] }
  const events: string[] = []
  const results: string[] = []
  let amounts: unknown[] = []
  for (const report of reports) {
    const result = applyTransition(order, brandOrder, applyReport(report), placedAt)
    results.push('unchanged' in result ? result.unchanged : 'changed')
    if ('unchanged' in result) continue
    order = result.order
    brandOrder = result.brandOrder
    events.push(...result.events.map(({ type }) => type.replace('order.', '')))
    amounts = [
      ...amounts,
      ...result.events.flatMap(({ data }) => ('amountToReturn' in data ? [data.amountToReturn] : [])),
    ]
  }
  return { order, brandOrder, events, results, amounts }
}

export const all = [units('l1', 2), units('l2', 1)]
export const cancelled = (at: number, lines?: readonly unknown[]) =>
  reportOf('order.cancelled', at, { ...(lines ? { lines } : {}), reason: { code: 'out_of_stock' } })
export const refund = (at: number, status: string, total: number, more: Record<string, unknown> = {}) =>
  reportOf('refund.updated', at, { refund: { reference: 'RF-1', status, total, ...more } })
