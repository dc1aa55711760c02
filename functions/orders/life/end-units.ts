import { timestamp } from '../../runtime/clock.ts'
import { derivedId } from '../../runtime/ids.ts'
import type { BrandOrder, BrandOrderLine, LineQuantity, Refund } from '../brand-order.ts'
import type { OrderEvent } from '../event.ts'
import { coverUnits } from './refunds/cover-units.ts'
import { type PricedRefund, priceAsFarAsLeft, unitsOf, withTotal } from './refunds/price-refund.ts'
import { brandRefundId, withAmounts, withoutRefund, withRefund } from './refunds/refund-ledger.ts'

type AmountToReturn = Extract<OrderEvent, { type: 'order.rejected' }>['data']['amountToReturn']

export interface Ending {
  readonly brandOrder: BrandOrder
  readonly lines: LineQuantity[]
  readonly refundId: string | null
  readonly amountToReturn: AmountToReturn
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

/**
 * Ends units before they ship: counts them as cancelled and opens a `pending`
 * refund of what they still cost. Shipping and fees are refunded only when the
 * whole brand order ends; discounts are not shared again.
 */
export function endUnits(before: BrandOrder, wanted: readonly LineQuantity[], now: Date): Ending {
  const lines = before.lines.flatMap((line) => {
    const quantity = Math.min(unitsOf(wanted, line.id), openUnits(line))
    return quantity > 0 ? [{ lineId: line.id, quantity }] : []
  })
  const given = before.refunds.find((refund) => isOfEnding(before, refund, lines))
  if (given !== undefined) {
    const { brandOrder, priced } = countEnded(withoutRefund(before, given), lines)
    const refund = { ...given, lines: priced.lines, ...priced.amounts, basis: priced.basis }
    const at = before.refunds.indexOf(given)
    const refunds = brandOrder.refunds.toSpliced(at, 0, refund)
    return { brandOrder: withAmounts({ ...brandOrder, refunds }), lines, refundId: null, amountToReturn: null }
  }
  const { brandOrder, priced } = countEnded(before, lines)
  if (priced.amounts.total <= 0) return { brandOrder, lines, refundId: null, amountToReturn: null }
  const refund = refundOf(before, priced, now)
  const { goodwill: _, ...amounts } = priced.amounts
  return {
    brandOrder: withRefund(brandOrder, refund),
    lines,
    refundId: refund.id,
    amountToReturn: { ...amounts, returnedBy: refund.returnedBy },
  }
}

/**
 * Whether a brand that ended units reported their refund before. Both reports come
 * in either order and need not name our id: the same total is that refund. The
 * other order is `knownRefund` of report-refund.ts.
 */
function isOfEnding(before: BrandOrder, refund: Refund, lines: readonly LineQuantity[]): boolean {
  const isOwn = refund.reference !== null && refund.id === brandRefundId(before.id, refund.reference)
  if (!isOwn || before.collectedBy !== 'brand' || refund.status === 'failed' || refund.basis.ofEndedUnits) return false
  return countEnded(withoutRefund(before, refund), lines).priced.amounts.total === refund.total
}

/** The units as cancelled, and their price: never more than is refundable, because goodwill may have been refunded before. */
function countEnded(
  before: BrandOrder,
  lines: readonly LineQuantity[],
): { brandOrder: BrandOrder; priced: PricedRefund } {
  const { brandOrder, uncovered } = coverUnits(before, lines)
  const cancelledOf = ({ id, quantities }: BrandOrderLine) => quantities.cancelled + unitsOf(uncovered, id)
  const endsWhole = brandOrder.lines.every((line) => cancelledOf(line) === line.quantity)
  const rest = endsWhole ? Number.POSITIVE_INFINITY : 0
  const priced = priceAsFarAsLeft(brandOrder, { lines: uncovered, shipping: rest, fees: rest, goodwill: 0 })
  const most = Math.max(0, brandOrder.amounts.refundable)
  return {
    brandOrder: withCancelled(brandOrder, priced.basis.lines),
    priced: {
      ...priced,
      amounts: withTotal(priced.amounts, Math.min(priced.amounts.total, most)),
      basis: { ...priced.basis, ofEndedUnits: true },
    },
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

function refundOf(brandOrder: BrandOrder, { lines, amounts, basis }: PricedRefund, now: Date): Refund {
  return {
    // Refunds are never removed, so their number names the next; a transition decided twice names the same.
    id: derivedId('ref', brandOrder.id, 'ended', String(brandOrder.refunds.length)),
    reference: null,
    status: 'pending',
    returnId: null,
    returnedBy: brandOrder.collectedBy,
    providerReference: null,
    reason: null,
    lines,
    ...amounts,
    basis,
    requestedAt: timestamp(now),
    reported: null,
  }
}
