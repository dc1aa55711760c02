import { timestamp } from '../../../runtime/clock.ts'
import type { BrandOrder, Refund } from '../../brand-order.ts'
import { contradiction, withContradiction } from '../contradiction.ts'
import { priceAsFarAsLeft, unitsOf, withTotal } from '../refunds/price-refund.ts'
import { brandRefundId, shownRefund, withoutRefund, withRefund } from '../refunds/refund-ledger.ts'
import { endedUnits } from '../refunds/unit-rule.ts'
import type { TransitionStep } from '../transition.ts'
import type { Report } from './report.ts'
import { isStale } from './report-age.ts'

type RefundReport = Extract<Report, { type: 'refund.updated' }>
type ReportedRefund = RefundReport['data']['refund']

/** In the order in which a refund passes them: one that failed may be issued after all. */
const progress: readonly Refund['status'][] = ['pending', 'failed', 'issued']

/** Most refunds of a brand order that are kept. */
const MOST_REFUNDS = 200

/** Money that the brand gave back, will give back or could not. What it gave counts, also where we would have priced it otherwise. */
export function applyRefund(before: BrandOrder, report: RefundReport, now: Date): TransitionStep {
  const { refund: reported, occurredAt } = report.data
  const known = knownRefund(before, reported)
  const reportedAt = { occurredAt, timestamp: report.timestamp }
  if (
    known !== undefined &&
    isStale(known.reported, reportedAt, progress.indexOf(statusOf(known, reported)) > progress.indexOf(known.status))
  )
    return { unchanged: 'stale' }
  const endings = before.refunds.filter(({ basis }) => basis.ofEndedUnits)
  if (known === undefined && reported.ofEndedUnits === true && endings.length > 0) {
    // The platform was asked for what the brand gives back: only people can tell what is still owed.
    if (endings.some(({ returnedBy, status }) => returnedBy === 'platform' && status === 'pending')) {
      return contradiction(before, now)
    }
    // Ending the units has opened a refund of their worth. If that one cannot be made out, theirs would be told twice.
    return { unchanged: 'unknown_ending' }
  }
  if (known === undefined && before.refunds.length >= MOST_REFUNDS) return { unchanged: 'too_many' }

  const opened =
    known === undefined || isOfOtherLines(known, reported) ? priceAnew(before, known, reported, now) : known
  const next: Refund = {
    ...opened,
    ...withTotal(opened.basis.priced, reported.total),
    reference: reported.reference,
    status: statusOf(known, reported),
    reported: reportedAt,
  }
  const brandOrder = withRefund(before, next)
  const isIssued = next.status === 'issued' && known?.status !== 'issued'
  const event = {
    type: isIssued ? 'order.refund_issued' : 'order.refund_updated',
    subject: { type: 'refund', id: next.id },
    occurredAt,
    data: { refund: shownRefund(next) },
  } as const
  const isContradictory =
    brandOrder.amounts.refundable < 0 ||
    brandOrder.lines.some((line) => endedUnits(line) > line.quantity) ||
    (reported.lines ?? []).some(({ lineId }) => unitsOf(next.lines, lineId) < unitsOf(reported.lines ?? [], lineId))
  return isContradictory ? withContradiction(brandOrder, [event], now) : { brandOrder, events: [event] }
}

/**
 * Ours by our id, the brand's by its reference. A brand that ended units and
 * returns their money need not have heard our id: the same total is that refund,
 * and so are the same units, where it says that they are such.
 */
function knownRefund({ refunds }: BrandOrder, reported: ReportedRefund): Refund | undefined {
  const { refundId, reference, total } = reported
  return (
    refunds.find(({ id }) => id === refundId) ??
    refunds.find((refund) => refund.reference === reference) ??
    refunds.find(
      (refund) =>
        refund.basis.ofEndedUnits &&
        refund.returnedBy === 'brand' &&
        refund.reference === null &&
        refund.status === 'pending' &&
        (refund.total === total || (reported.ofEndedUnits === true && isOfSameLines(refund, reported))),
    )
  )
}

/** Of money that the platform holds only the platform can say that it went back, or could not. */
function statusOf(known: Refund | undefined, { returnedBy, status }: ReportedRefund): Refund['status'] {
  return returnedBy === 'platform' ? (known?.status ?? 'pending') : status
}

/** A report without lines leaves those that are known; units that ended stay what they are. */
function isOfOtherLines({ basis, lines }: Refund, reported: ReportedRefund): boolean {
  return !basis.ofEndedUnits && reported.lines != null && !isOfSameLines({ lines }, reported)
}

function isOfSameLines({ lines }: Pick<Refund, 'lines'>, reported: ReportedRefund): boolean {
  const given = reported.lines ?? []
  const ids = new Set([...lines, ...given].map(({ lineId }) => lineId))
  return [...ids].every((lineId) => unitsOf(lines, lineId) === unitsOf(given, lineId))
}

function priceAnew(before: BrandOrder, known: Refund | undefined, reported: ReportedRefund, now: Date): Refund {
  const { lines, amounts, basis } = priceAsFarAsLeft(known === undefined ? before : withoutRefund(before, known), {
    lines: reported.lines ?? [],
    shipping: reported.shipping ?? known?.shipping ?? 0,
    fees: known?.fees ?? 0,
    goodwill: reported.goodwill ?? known?.basis.priced.goodwill ?? 0,
  })
  const priced = { lines, ...amounts, basis }
  if (known !== undefined) return { ...known, ...priced }
  return {
    id: brandRefundId(before.id, reported.reference),
    reference: reported.reference,
    status: 'pending',
    returnId: null,
    returnedBy: reported.returnedBy ?? 'brand',
    providerReference: null,
    reason: null,
    ...priced,
    requestedAt: timestamp(now),
    reported: null,
  }
}
