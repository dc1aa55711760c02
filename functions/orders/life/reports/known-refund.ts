import type { BrandOrder, Refund } from '../../brand-order.ts'
import { unitsOf } from '../refunds/price-refund.ts'
import type { Report } from './report.ts'

export type RefundReport = Extract<Report, { type: 'refund.updated' }>
export type ReportedRefund = RefundReport['data']['refund']

/**
 * The refund that a report is about: ours by our id, the brand's by its reference. A
 * brand that ended units and returns their money need not know our id: the same total
 * is that refund, and so are the same units, where it says that they are such.
 */
export function knownRefund({ refunds }: BrandOrder, reported: ReportedRefund): Refund | undefined {
  const { refundId, reference, total } = reported
  return (
    refunds.find(({ id }) => id === refundId) ??
    refunds.find((refund) => refund.reference === reference) ??
    refunds.find(
      (refund) =>
        refund.ofEndedUnits &&
        refund.returnedBy === 'brand' &&
        refund.reference === null &&
        refund.status === 'pending' &&
        (refund.total === total || (reported.ofEndedUnits === true && isOfSameLines(refund, reported))),
    )
  )
}

export function isOfSameLines({ lines }: Pick<Refund, 'lines'>, reported: ReportedRefund): boolean {
  const given = reported.lines ?? []
  const ids = new Set([...lines, ...given].map(({ lineId }) => lineId))
  return [...ids].every((lineId) => unitsOf(lines, lineId) === unitsOf(given, lineId))
}
