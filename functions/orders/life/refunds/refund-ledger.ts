import { derivedId } from '../../../runtime/ids.ts'
import type { BrandOrder, Refund } from '../../brand-order.ts'
import { refundStatusOf } from '../order-status.ts'

/** What a reader sees of a refund, in events and answers. */
export function shownRefund({ reported: _, basis: __, ...refund }: Refund): Omit<Refund, 'reported' | 'basis'> {
  return refund
}

/** The id of a refund that its brand opened, from the brand's own reference. */
export function brandRefundId(brandOrderId: string, reference: string): string {
  return derivedId('ref', brandOrderId, reference)
}

/** The brand order with a refund, new or changed: its units and amounts counted anew. */
export function withRefund(brandOrder: BrandOrder, refund: Refund): BrandOrder {
  const prior = brandOrder.refunds.find(({ id }) => id === refund.id)
  const freed = prior === undefined ? brandOrder : countUnits(brandOrder, prior, -1)
  const refunds =
    prior === undefined
      ? [...freed.refunds, refund]
      : freed.refunds.map((other) => (other.id === refund.id ? refund : other))
  return withAmounts({ ...countUnits(freed, refund, 1), refunds })
}

/** The brand order without a refund's units and amounts, to price that refund anew. */
export function withoutRefund(brandOrder: BrandOrder, refund: Refund): BrandOrder {
  const refunds = brandOrder.refunds.filter(({ id }) => id !== refund.id)
  return withAmounts({ ...countUnits(brandOrder, refund, -1), refunds })
}

/** A failed refund counts no units; units that ended before shipping were counted as cancelled. */
function countUnits(brandOrder: BrandOrder, { status, basis, ofEndedUnits }: Refund, sign: 1 | -1): BrandOrder {
  if (status === 'failed' || ofEndedUnits) return brandOrder
  return {
    ...brandOrder,
    lines: brandOrder.lines.map((line) => {
      const row = basis.lines.find(({ lineId }) => lineId === line.id)
      if (row === undefined) return line
      const { discount, tax } = line.endedWorth
      return {
        ...line,
        quantities: { ...line.quantities, refunded: line.quantities.refunded + sign * row.quantity },
        endedWorth: { discount: discount + sign * row.discount, tax: tax + sign * row.tax },
      }
    }),
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
