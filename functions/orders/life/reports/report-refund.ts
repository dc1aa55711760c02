import { timestamp } from '../../../runtime/clock.ts'
import type { BrandOrder, Refund } from '../../brand-order.ts'
import type { EventDraft } from '../../event.ts'
import { type AttentionFacts, contradiction, tooLarge, withContradiction } from '../attention.ts'
import { lineOf } from '../cancel-units.ts'
import { withOwed } from '../refunds/owed.ts'
import { priceAsFarAsLeft, unitsOf, withTotal } from '../refunds/price-refund.ts'
import { brandRefundId, shownRefund, withoutRefund, withRefund, withUnitsLeft } from '../refunds/refund-ledger.ts'
import type { TransitionStep } from '../transition.ts'
import { isOfSameLines, knownRefund, type RefundReport, type ReportedRefund } from './known-refund.ts'
import { newRefundFault, openedByBrand } from './open-reported-refund.ts'
import { isStale, type Reported } from './report-age.ts'
import { applyToPlatformRefund } from './report-platform-refund.ts'

/** In the order in which a refund passes them: one that failed may be issued after all. */
const progress: readonly Refund['status'][] = ['pending', 'failed', 'issued']

/** Most refunds of a brand order that are kept. */
const MOST_REFUNDS = 200

/** A brand's refund with its whole state. What it issued counts, also where we would have priced it otherwise. */
export function applyRefund(before: BrandOrder, report: RefundReport, now: Date): TransitionStep {
  const { refund: reported, occurredAt } = report.data
  const known = knownRefund(before, reported)
  const reportedAt = { occurredAt, timestamp: report.timestamp }
  const objectId = known?.id ?? brandRefundId(before.id, reported.reference)
  const facts: AttentionFacts = { report: report.type, objectId }
  if (known !== undefined) {
    const isFurther = progress.indexOf(reported.status) > progress.indexOf(known.status)
    if (isStale(known.reported, reportedAt, isFurther)) return { unchanged: 'stale' }
    if (known.returnedBy === 'platform') return applyToPlatformRefund(before, known, reported, reportedAt, facts, now)
    return applyToBrandRefund(before, known, reported, reportedAt, facts, now)
  }
  const field = newRefundFault(before, reported)
  if (field !== null) return contradiction(before, { ...facts, field }, now)
  if (before.refunds.length >= MOST_REFUNDS) return tooLarge(before, facts, now)
  const opened = openedByBrand(before, reported, now)
  if (opened.returnedBy === 'platform') return requestOfPlatform(before, opened, reported, reportedAt, facts, now)
  return applyToBrandRefund(before, opened, reported, reportedAt, facts, now)
}

/** The brand asks the platform to return money: a request, within what is refundable. */
function requestOfPlatform(
  before: BrandOrder,
  opened: Refund,
  reported: ReportedRefund,
  reportedAt: Reported,
  facts: AttentionFacts,
  now: Date,
): TransitionStep {
  const refund: Refund = { ...opened, ...withTotal(opened.basis.priced, reported.total), reported: reportedAt }
  const step = { brandOrder: withRefund(before, refund), events: [eventOf(undefined, refund, reportedAt.occurredAt)] }
  const lineId = missingLine(before, refund, reported)
  return lineId === undefined ? step : withContradiction(step, { ...facts, field: 'lines', lineId }, now)
}

/** Money that the brand holds. It counts up to what was paid; what goes beyond is for a person. */
function applyToBrandRefund(
  before: BrandOrder,
  opened: Refund,
  reported: ReportedRefund,
  reportedAt: Reported,
  facts: AttentionFacts,
  now: Date,
): TransitionStep {
  const known = before.refunds.find(({ id }) => id === opened.id)
  const priced = known === undefined ? opened : pricedAgain(before, known, reported)
  // What was refused once and is returned after all is refused no more.
  const { refusal, ...asked } = priced
  const withTotalOf = (total: number): Refund => ({
    ...asked,
    ...(refusal === undefined || reported.status !== 'failed' ? {} : { refusal }),
    ...withTotal(priced.basis.priced, total),
    reference: known?.reference ?? reported.reference,
    status: reported.status,
    issuedAt: reported.status === 'issued' ? (known?.issuedAt ?? timestamp(new Date(reportedAt.occurredAt))) : null,
    reported: reportedAt,
  })
  const next = withinPaid(before, withTotalOf, reported.total, now)
  const excess = reported.total - next.total
  const { brandOrder, events } = settled(before, next, now)
  const step = { brandOrder, events: [eventOf(known, next, reportedAt.occurredAt), ...events] }
  if (excess > 0) return withContradiction(step, { ...facts, field: 'total' }, now)
  const lineId = missingLine(before, next, reported)
  return lineId === undefined ? step : withContradiction(step, { ...facts, field: 'lines', lineId }, now)
}

/** The refund with as much of its total as was paid. A smaller total may leave more owed elsewhere, so it is looked at again. */
function withinPaid(before: BrandOrder, withTotalOf: (total: number) => Refund, wanted: number, now: Date): Refund {
  let total = wanted
  for (;;) {
    const refund = withTotalOf(total)
    const { refundable } = settled(before, refund, now).brandOrder.amounts
    if (refundable >= 0 || total === 0) return refund
    total = Math.max(0, total + refundable)
  }
}

function settled(before: BrandOrder, refund: Refund, now: Date) {
  return withOwed(withRefund(before, refund), refund, 'brand', now)
}

function eventOf(known: Refund | undefined, next: Refund, occurredAt: string): EventDraft {
  const isIssued = next.status === 'issued' && known?.status !== 'issued'
  const type = isIssued ? 'order.refund_issued' : 'order.refund_updated'
  return { type, subject: { type: 'refund', id: next.id }, occurredAt, data: { refund: shownRefund(next) } }
}

/** A line of which the report names more units than can be refunded; undefined when there is none. */
function missingLine(before: BrandOrder, next: Refund, { lines }: ReportedRefund): string | null | undefined {
  const missing = lines?.find(({ lineId }) => unitsOf(next.lines, lineId) < unitsOf(lines, lineId))
  return missing === undefined ? undefined : lineOf(before, missing.lineId)
}

/** A report without lines leaves those that are known; units that ended stay what they are. */
function isOfOtherLines({ basis, ofEndedUnits, lines }: Refund, reported: ReportedRefund): boolean {
  const hasEnded = ofEndedUnits || basis.owed > 0 || basis.covered.length > 0
  return !hasEnded && reported.lines != null && !isOfSameLines({ lines }, reported)
}

/** A known refund by the report: of the lines that it names, and of units that nothing else took while it had failed. */
function pricedAgain(before: BrandOrder, known: Refund, reported: ReportedRefund): Refund {
  if (isOfOtherLines(known, reported)) return pricedAnew(before, known, reported)
  return known.status === 'failed' && reported.status !== 'failed' ? withUnitsLeft(before, known) : known
}

function pricedAnew(before: BrandOrder, known: Refund, reported: ReportedRefund): Refund {
  const isNamed = (amount: number, tax: number) => (amount > 0 || tax > 0 ? amount : null)
  const { lines, amounts, basis } = priceAsFarAsLeft(withoutRefund(before, known), {
    lines: reported.lines ?? [],
    shipping: reported.shipping ?? isNamed(known.shipping, known.basis.shipping.tax),
    fees: isNamed(known.fees, known.basis.fees.tax),
    goodwill: reported.goodwill ?? known.basis.priced.goodwill,
  })
  return { ...known, lines, ...amounts, basis }
}
