import type { BrandOrder } from '../../brand-order.ts'
import type { Transition } from '../transition.ts'
import { applyReport } from './apply-report.ts'
import type { Report } from './report.ts'
import { delayAndLocation } from './report-fulfillment.ts'

/**
 * A report that was read from a back end's present state. Such a report repeats
 * what is known whenever anything about the order changed there, so it counts only
 * where it differs; `applyReport` decides the rest.
 */
export function applySnapshot(report: Report): Transition {
  const transition = applyReport(report)
  return {
    ...transition,
    apply: (before, now) => (saysNothingNew(before, report) ? { unchanged: 'known' } : transition.apply(before, now)),
  }
}

function saysNothingNew(before: BrandOrder, report: Report): boolean {
  switch (report.type) {
    case 'fulfillment.updated': {
      const { reference, status, lines, tracking } = report.data.fulfillment
      const known = before.fulfillments.find((one) => one.reference === reference)
      if (known === undefined) return false
      const numbers = known.tracking.map(({ carrier, number }) => ({ carrier, number }))
      const { delay, location } = known
      const extras = [{ ...(delay && { delay }), ...(location && { location }) }]
      const isSame = same(known.lines, lines) && same(numbers, tracking)
      return known.status === status && isSame && same(extras, [delayAndLocation(report.data.fulfillment)])
    }
    case 'return.updated': {
      const { reference, returnId, status, lines, hasLabel = false } = report.data.return
      const known =
        before.returns.find(({ id }) => id === returnId) ?? before.returns.find((one) => one.reference === reference)
      if (known === undefined) return false
      const units = known.lines.map(({ lineId, quantity }) => ({ lineId, quantity }))
      const isSame = known.status === status && (known.hasLabel || !hasLabel)
      return known.reference === reference && isSame && same(units, lines)
    }
    case 'refund.updated': {
      const { reference, refundId, status, total } = report.data.refund
      const known =
        before.refunds.find(({ id }) => id === refundId) ?? before.refunds.find((one) => one.reference === reference)
      if (known === undefined) return false
      return known.reference === reference && known.status === status && known.total === total
    }
    default:
      return false
  }
}

/** Plain rows of our own schemas: the order of their keys is the schema's. */
function same(known: readonly object[], reported: readonly object[]): boolean {
  const words = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()
  return words(known).join() === words(reported).join()
}
