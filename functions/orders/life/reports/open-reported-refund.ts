import type { BrandOrder, LineQuantity, Refund } from '../../brand-order.ts'
import { pendingRefund } from '../refunds/pending-refund.ts'
import { priceAsFarAsLeft, unitsOf } from '../refunds/price-refund.ts'
import { brandRefundId } from '../refunds/refund-ledger.ts'
import type { ReportedRefund } from './known-refund.ts'

/** Refunds that we hear of by a brand's report first. */

/** The field for which a refund of the brand's cannot be opened, or null. */
export function newRefundFault(before: BrandOrder, reported: ReportedRefund): string | null {
  // The platform owes what the brand says it returns: only people can say what is still owed.
  if (reported.ofEndedUnits === true && hasOpenEnding(before, 'platform')) return 'returnedBy'
  const isTooMuch = reported.returnedBy === 'platform' && reported.total > Math.max(0, before.amounts.refundable)
  return isTooMuch ? 'total' : null
}

/** Whether money of ended units is still to be returned by this party. */
function hasOpenEnding({ refunds }: BrandOrder, party: Refund['returnedBy']): boolean {
  return refunds.some(
    ({ ofEndedUnits, status, returnedBy }) => ofEndedUnits && status === 'pending' && returnedBy === party,
  )
}

/** Of the lines that a brand names as ended, what has ended. */
function endedOf(before: BrandOrder, lines: readonly LineQuantity[]): LineQuantity[] {
  return before.lines.flatMap(({ id, quantities }) => {
    const quantity = Math.min(unitsOf(lines, id), quantities.cancelled)
    return quantity > 0 ? [{ lineId: id, quantity }] : []
  })
}

/** The refund as the report opens it. */
export function openedByBrand(before: BrandOrder, reported: ReportedRefund, now: Date): Refund {
  const { reference, returnedBy, lines, shipping, goodwill } = reported
  const priced = priceAsFarAsLeft(before, {
    lines: lines ?? [],
    // Shops name 0 where they mean none.
    shipping: shipping != null && shipping > 0 ? shipping : null,
    fees: null,
    goodwill: goodwill ?? 0,
  })
  const opening = { id: brandRefundId(before.id, reference), reference, returnedBy: returnedBy ?? 'brand', ...priced }
  if (reported.ofEndedUnits !== true || opening.returnedBy !== 'brand' || !hasOpenEnding(before, 'brand')) {
    return pendingRefund(before, opening, now)
  }
  // A part of what ended units left to return, or of several of these refunds: it makes up for as much of them.
  const { amounts } = priceAsFarAsLeft(before, { lines: [], shipping: null, fees: null, goodwill: reported.total })
  const basis = { ...priced.basis, lines: [], priced: amounts, makesUp: true }
  return pendingRefund(
    before,
    { ...opening, ofEndedUnits: true, lines: endedOf(before, lines ?? []), amounts, basis },
    now,
  )
}
