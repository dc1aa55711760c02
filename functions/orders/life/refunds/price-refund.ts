import type { BrandOrder, LineQuantity, RefundBasis } from '../../brand-order.ts'
import type { RefundAmounts } from '../../refund-amounts.ts'
import {
  addUp,
  endedUnits,
  remainingFees,
  remainingShipping,
  worthOfFees,
  worthOfShipping,
  worthOfUnits,
} from './unit-rule.ts'

/**
 * What a refund is asked for. Amounts in minor units, as priced: their discount and tax follow by the unit rule. Shipping
 * and fees are null where they are not named; named with 0, free shipping gives its tax.
 */
export interface RefundWish {
  readonly lines: readonly LineQuantity[]
  readonly shipping: number | null
  readonly fees: number | null
  /** Carries no tax. */
  readonly goodwill: number
}

export interface PricedRefund {
  readonly lines: LineQuantity[]
  readonly amounts: RefundAmounts
  readonly basis: RefundBasis
}

const nothing = { discount: 0, tax: 0 }

/** The wish, limited to what can still be refunded: units neither cancelled nor refunded, and the rest of shipping and fees. */
export function priceAsFarAsLeft(brandOrder: BrandOrder, wish: RefundWish): PricedRefund {
  const lines = brandOrder.lines.flatMap((line) => {
    const units = Math.min(unitsOf(wish.lines, line.id), Math.max(0, line.quantity - endedUnits(line)))
    return units > 0 ? [{ lineId: line.id, quantity: units, ...worthOfUnits(line, units) }] : []
  })
  const shippingLeft = Math.max(0, remainingShipping(brandOrder))
  const feesLeft = Math.max(0, remainingFees(brandOrder))
  const ofShipping =
    wish.shipping === null
      ? { shipping: 0, ...nothing }
      : worthOfShipping(brandOrder, Math.min(wish.shipping, shippingLeft))
  const ofFees = wish.fees === null ? { fees: 0, tax: 0 } : worthOfFees(brandOrder, Math.min(wish.fees, feesLeft))
  const amounts = addUp([...lines, ofShipping, ofFees, { goodwill: wish.goodwill }], brandOrder.taxIncluded)
  return {
    lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
    amounts,
    basis: {
      priced: amounts,
      lines: lines.map(({ items: _, ...carried }) => carried),
      covered: [],
      shipping: { discount: ofShipping.discount, tax: ofShipping.tax },
      fees: { tax: ofFees.tax },
      owed: 0,
      makesUp: false,
    },
  }
}

/** The same components with another total: more is goodwill, less is a discount. */
export function withTotal(amounts: RefundAmounts, total: number): RefundAmounts {
  const difference = total - amounts.total
  return {
    ...amounts,
    goodwill: amounts.goodwill + Math.max(0, difference),
    discount: amounts.discount + Math.max(0, -difference),
    total,
  }
}

/** Units of a line, added up: a list may name a line twice. */
export function unitsOf(lines: readonly LineQuantity[], lineId: string): number {
  return lines.filter((line) => line.lineId === lineId).reduce((total, { quantity }) => total + quantity, 0)
}
