import type { OrderEvent } from '../events/event.ts'
import { timestamp } from '../runtime/clock.ts'
import { derivedId } from '../runtime/ids.ts'
import type { BrandOrder, BrandOrderLine, LineQuantity, Refund } from './brand-order.ts'
import { coverUnits } from './cover-units.ts'
import { type PricedRefund, priceAsFarAsLeft, unitsOf, withTotal } from './price-refund.ts'
import { withRefund } from './refund-ledger.ts'

type AmountToReturn = Extract<OrderEvent, { type: 'order.rejected' }>['data']['amountToReturn']

export interface Ending {
  readonly brandOrder: BrandOrder
  readonly lines: LineQuantity[]
  readonly refundId: string | null
  readonly amountToReturn: AmountToReturn
}

/** Units that neither left nor were cancelled. */
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
 * refund of what is left of them. Shipping and fees go back only when the whole
 * brand order ends; discounts are not shared again.
 */
export function endUnits(before: BrandOrder, wanted: readonly LineQuantity[], now: Date): Ending {
  const lines = before.lines.flatMap(({ id, ...line }) => {
    const quantity = Math.min(unitsOf(wanted, id), openUnits({ id, ...line }))
    return quantity > 0 ? [{ lineId: id, quantity }] : []
  })
  const { brandOrder: covered, uncovered } = coverUnits(before, lines)
  const cancelledOf = ({ id, quantities }: BrandOrderLine) => quantities.cancelled + unitsOf(uncovered, id)
  const endsWhole = covered.lines.every((line) => cancelledOf(line) === line.quantity)
  const rest = endsWhole ? Number.POSITIVE_INFINITY : 0
  const priced = priceAsFarAsLeft(covered, { lines: uncovered, shipping: rest, fees: rest, goodwill: 0 })
  const brandOrder = withCancelled(covered, priced.basis.lines)

  // What goodwill gave back before is not given back twice.
  const { refundable } = covered.amounts
  const amounts = withTotal(priced.amounts, Math.min(priced.amounts.total, Math.max(0, refundable)))
  if (amounts.total <= 0) return { brandOrder, lines, refundId: null, amountToReturn: null }
  const refund = refundOf(before, { ...priced, amounts }, now)
  const { goodwill: _, ...shown } = amounts
  return {
    brandOrder: withRefund(brandOrder, refund),
    lines,
    refundId: refund.id,
    amountToReturn: { ...shown, returnedBy: refund.returnedBy },
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
    basis: { ...basis, ofEndedUnits: true },
    requestedAt: timestamp(now),
    reported: null,
  }
}
