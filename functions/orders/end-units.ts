import type { OrderEvent } from '../events/event.ts'
import { timestamp } from '../runtime/clock.ts'
import { derivedId } from '../runtime/ids.ts'
import type { BrandOrder, LineQuantity, Refund } from './brand-order.ts'
import { refundStatusOf } from './order-status.ts'
import {
  addUp,
  endedUnits,
  remainingFees,
  remainingShipping,
  worthOfFees,
  worthOfShipping,
  worthOfUnits,
} from './unit-rule.ts'

type AmountToReturn = Extract<OrderEvent, { type: 'order.rejected' }>['data']['amountToReturn']

export interface Ending {
  readonly brandOrder: BrandOrder
  readonly lines: readonly LineQuantity[]
  readonly refundId: string | null
  readonly amountToReturn: AmountToReturn
}

/** Units that neither left nor ended. */
export function openUnits(line: BrandOrder['lines'][number]): number {
  return Math.max(0, line.quantity - line.quantities.fulfilled - endedUnits(line))
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
 * brand order ends; discounts are not shared again. `cause` names the ending, so
 * that the same ending opens the same refund.
 */
export function endUnits(brandOrder: BrandOrder, wanted: readonly LineQuantity[], cause: string, now: Date): Ending {
  const lines = wanted.flatMap(({ lineId, quantity }) => {
    const line = brandOrder.lines.find(({ id }) => id === lineId)
    const units = line === undefined ? 0 : Math.min(quantity, openUnits(line))
    return line !== undefined && units > 0 ? [{ line, units }] : []
  })
  const after = withCancelled(brandOrder, new Map(lines.map(({ line, units }) => [line.id, units])))
  const endsWhole = after.lines.every((line) => line.quantities.cancelled === line.quantity)
  const worth = addUp(
    [
      ...lines.map(({ line, units }) => worthOfUnits(line, units)),
      ...(endsWhole
        ? [
            worthOfShipping(brandOrder, remainingShipping(brandOrder)),
            worthOfFees(brandOrder, remainingFees(brandOrder)),
          ]
        : []),
    ],
    brandOrder.taxIncluded,
  )
  const ended = lines.map(({ line, units }) => ({ lineId: line.id, quantity: units }))
  if (worth.total <= 0) return { brandOrder: after, lines: ended, refundId: null, amountToReturn: null }

  const refund: Refund = {
    id: derivedId('ref', brandOrder.id, cause),
    reference: null,
    status: 'pending',
    returnId: null,
    returnedBy: brandOrder.collectedBy,
    providerReference: null,
    reason: null,
    lines: ended,
    ...worth,
    requestedAt: timestamp(now),
    reported: null,
  }
  const { goodwill: _, ...amounts } = worth
  return {
    brandOrder: withAmounts({ ...after, refunds: [...after.refunds, refund] }),
    lines: ended,
    refundId: refund.id,
    amountToReturn: { ...amounts, returnedBy: refund.returnedBy },
  }
}

function withCancelled(brandOrder: BrandOrder, cancelled: ReadonlyMap<string, number>): BrandOrder {
  return {
    ...brandOrder,
    lines: brandOrder.lines.map((line) => ({
      ...line,
      quantities: { ...line.quantities, cancelled: line.quantities.cancelled + (cancelled.get(line.id) ?? 0) },
    })),
  }
}

/** `refundable = total − refunded (issued) − toReturn (pending)`. */
export function withAmounts(brandOrder: BrandOrder): BrandOrder {
  const totalOf = (status: Refund['status']) =>
    brandOrder.refunds.filter((refund) => refund.status === status).reduce((total, refund) => total + refund.total, 0)
  const refunded = totalOf('issued')
  const toReturn = totalOf('pending')
  const total = brandOrder.totals.total
  return {
    ...brandOrder,
    amounts: { refunded, toReturn, refundable: total - refunded - toReturn },
    refundStatus: refundStatusOf(total, refunded),
  }
}
