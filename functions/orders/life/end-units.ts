import { derivedId } from '../../runtime/ids.ts'
import type { BrandOrder, BrandOrderLine, LineQuantity, Refund } from '../brand-order.ts'
import type { EventDraft, OrderEvent } from '../event.ts'
import { type Coverage, coverUnits, owedAsAWhole, owedByGoodwill } from './refunds/cover-units.ts'
import { refundUpdated, withOwed } from './refunds/owed.ts'
import { pendingRefund } from './refunds/pending-refund.ts'
import { type PricedRefund, priceAsFarAsLeft, unitsOf, withTotal } from './refunds/price-refund.ts'
import { brandRefundId, withAmounts, withoutRefund, withRefund } from './refunds/refund-ledger.ts'

type AmountToReturn = Extract<OrderEvent, { type: 'order.rejected' }>['data']['amountToReturn']

export interface Ending {
  readonly brandOrder: BrandOrder
  /** What the event says of it. */
  readonly data: {
    readonly lines: LineQuantity[]
    readonly refundId: string | null
    readonly coveredBy: Coverage[]
    readonly amountToReturn: AmountToReturn
  }
  /** Events that follow it. */
  readonly events: readonly EventDraft[]
}

/** Units that are neither shipped nor cancelled. */
export function openUnits({ quantity, quantities }: BrandOrderLine): number {
  return Math.max(0, quantity - quantities.fulfilled - quantities.cancelled)
}

/** Every unit that can still end. */
export function openLines(brandOrder: BrandOrder): LineQuantity[] {
  return brandOrder.lines.flatMap((line) => {
    const quantity = openUnits(line)
    return quantity > 0 ? [{ lineId: line.id, quantity }] : []
  })
}

/** Of the wanted units those that can still end, each line once. */
export function endableLines(brandOrder: BrandOrder, wanted: readonly LineQuantity[]): LineQuantity[] {
  return brandOrder.lines.flatMap((line) => {
    const quantity = Math.min(unitsOf(wanted, line.id), openUnits(line))
    return quantity > 0 ? [{ lineId: line.id, quantity }] : []
  })
}

/**
 * Ends units before they ship: counts them as cancelled and opens a `pending`
 * refund of what they still cost. Shipping and fees are refunded only when the
 * whole brand order ends; discounts are not shared again.
 */
export function endUnits(
  before: BrandOrder,
  wanted: readonly LineQuantity[],
  cancellationId: string | null,
  now: Date,
): Ending {
  const lines = endableLines(before, wanted)
  const given = before.refunds.find((refund) => isOfEnding(before, refund, lines))
  if (given !== undefined) return endWithRefund(before, given, lines, cancellationId, now)

  const { brandOrder, priced, coveredBy } = countEnded(before, lines)
  if (priced.amounts.total <= 0) {
    const owed = withOwed(brandOrder, null, 'system', now)
    return { ...owed, data: { lines, refundId: null, coveredBy, amountToReturn: null } }
  }
  // Refunds are never removed, so their number names the next; a transition decided twice names the same.
  const id = derivedId('ref', before.id, 'ended', String(before.refunds.length))
  const opening = { id, returnedBy: before.collectedBy, cancellationId, ofEndedUnits: true, ...priced }
  const refund = pendingRefund(before, opening, now)
  const { goodwill: _, ...amounts } = priced.amounts
  const amountToReturn = { ...amounts, returnedBy: refund.returnedBy }
  const owed = withOwed(withRefund(brandOrder, refund), null, 'system', now)
  return { ...owed, data: { lines, refundId: refund.id, coveredBy, amountToReturn } }
}

/** The brand reported the refund of these units before: it becomes theirs, and nothing more is to be returned. */
function endWithRefund(
  before: BrandOrder,
  given: Refund,
  lines: LineQuantity[],
  cancellationId: string | null,
  now: Date,
): Ending {
  const { brandOrder, priced, coveredBy } = countEnded(withoutRefund(before, given), lines)
  const { basis, amounts } = priced
  const refund: Refund = { ...given, cancellationId, ofEndedUnits: true, lines: priced.lines, ...amounts, basis }
  const refunds = brandOrder.refunds.toSpliced(before.refunds.indexOf(given), 0, refund)
  const owed = withOwed(withAmounts({ ...brandOrder, refunds }), null, 'system', now)
  return {
    brandOrder: owed.brandOrder,
    data: { lines, refundId: null, coveredBy, amountToReturn: null },
    events: [refundUpdated(refund, now), ...owed.events],
  }
}

/**
 * Whether a brand that ended units reported their refund before. Both reports come
 * in either order and need not name our id: the same total is that refund. The
 * other order is `knownRefund` of report-refund.ts.
 */
function isOfEnding(before: BrandOrder, refund: Refund, lines: readonly LineQuantity[]): boolean {
  const isOwn = refund.reference !== null && refund.id === brandRefundId(before.id, refund.reference)
  if (!isOwn || refund.returnedBy !== 'brand' || before.collectedBy !== 'brand') return false
  if (before.status === 'pending' || refund.status === 'failed' || refund.ofEndedUnits) return false
  if (refund.basis.covered.length > 0) return false
  return countEnded(withoutRefund(before, refund), lines).priced.amounts.total === refund.total
}

/** The units as cancelled, and their price: never more than is refundable, because goodwill may have been refunded before. */
function countEnded(
  before: BrandOrder,
  lines: readonly LineQuantity[],
): { brandOrder: BrandOrder; priced: PricedRefund; coveredBy: Coverage[] } {
  const { brandOrder, uncovered, coveredBy } = coverUnits(before, lines)
  const cancelledOf = ({ id, quantities }: BrandOrderLine) => quantities.cancelled + unitsOf(uncovered, id)
  const endsWhole = brandOrder.lines.every((line) => cancelledOf(line) === line.quantity)
  const rest = endsWhole ? Number.POSITIVE_INFINITY : null
  const priced = priceAsFarAsLeft(brandOrder, { lines: uncovered, shipping: rest, fees: rest, goodwill: 0 })
  const total = Math.min(priced.amounts.total, Math.max(0, brandOrder.amounts.refundable))
  const counted = withCancelled(brandOrder, priced.basis.lines)
  return {
    brandOrder: owedByGoodwill(endsWhole ? owedAsAWhole(counted) : counted, priced.amounts.total - total),
    priced: {
      ...priced,
      amounts: withTotal(priced.amounts, total),
      basis: { ...priced.basis, lines: [], owed: total },
    },
    coveredBy,
  }
}

function withCancelled(brandOrder: BrandOrder, ended: PricedRefund['basis']['lines']): BrandOrder {
  return {
    ...brandOrder,
    lines: brandOrder.lines.map((line) => {
      const end = ended.find(({ lineId }) => lineId === line.id)
      if (end === undefined) return line
      const { discount, tax } = line.endedWorth
      return {
        ...line,
        quantities: { ...line.quantities, cancelled: line.quantities.cancelled + end.quantity },
        endedWorth: { discount: discount + end.discount, tax: tax + end.tax },
      }
    }),
  }
}
