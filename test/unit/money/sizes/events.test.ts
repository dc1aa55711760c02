import { expect, test } from 'vitest'
import { applyReport } from '../../../../functions/orders/life/reports/apply-report.ts'
import { applyTransition } from '../../../../functions/orders/life/transition.ts'
import { placedAt } from '../../orders/placed-order.ts'
import { reportOf, units } from '../../orders/reports/report-of.ts'
import { cancelled, told } from '../../orders/reports/reported-order.ts'

/** What docs/webhooks.md says that an event has at most. */
const LARGEST_EVENT = 30_000

test('money row 10: an event of 200 lines is no larger than the document says', () => {
  const lines = Array.from({ length: 200 }, () => ({ quantity: 900_000, unitPrice: 1000, tax: 7 }))
  const { brandOrder, order } = told([reportOf('order.accepted', 1)], { lines })
  const all = brandOrder.lines.map(({ id }) => units(id, 900_000))
  const shipped = reportOf('fulfillment.updated', 2, {
    fulfillment: { reference: 'SH-1', status: 'shipped', lines: all },
  })
  for (const report of [cancelled(2), shipped]) {
    const result = applyTransition(order, brandOrder, applyReport(report), placedAt)
    if ('unchanged' in result) throw new Error(result.unchanged)
    for (const event of result.events) {
      expect(Buffer.byteLength(JSON.stringify(event))).toBeLessThanOrEqual(LARGEST_EVENT)
    }
  }
})
