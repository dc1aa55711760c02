import type { BrandOrder, LineQuantity, RefundAmounts, RefundBasis } from '../../brand-order.ts'
import {
  addUp,
  endedUnits,
  remainingFees,
  remainingShipping,
  worthOfFees,
  worthOfShipping,
  worthOfUnits,
} from './unit-rule.ts'

/** What a refund is asked for. Amounts in minor units, as priced: their discount and tax follow by the unit rule. */
export interface RefundWish {
  readonly lines: readonly LineQuantity[]
  readonly shipping: number
  readonly fees: number
  /** Carries no tax. */
  readonly goodwill: number
}

export interface PricedRefund {
  readonly lines: LineQuantity[]
  readonly amounts: RefundAmounts
  readonly basis: RefundBasis
}

/** The wish, limited to what can still be refunded: units neither cancelled nor refunded, and the rest of shipping and fees. */
export function priceAsFarAsLeft(brandOrder: BrandOrder, wish: RefundWish): PricedRefund {
  const lines = brandOrder.lines.flatMap((line) => {
    const units = Math.min(unitsOf(wish.lines, line.id), Math.max(0, line.quantity - endedUnits(line)))
    return units > 0 ? [{ lineId: line.id, quantity: units, ...worthOfUnits(line, units) }] : []
  })
  const shipping = Math.min(wish.shipping, Math.max(0, remainingShipping(brandOrder)))
  const fees = Math.min(wish.fees, Math.max(0, remainingFees(brandOrder)))
  // Naming none of it must not draw the tax of shipping that is free.
  const ofShipping = wish.shipping > 0 ? worthOfShipping(brandOrder, shipping) : { shipping: 0, discount: 0, tax: 0 }
  const ofFees = wish.fees > 0 ? worthOfFees(brandOrder, fees) : { fees: 0, tax: 0 }
  const amounts = addUp([...lines, ofShipping, ofFees, { goodwill: wish.goodwill }], brandOrder.taxIncluded)
  return {
    lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
    amounts,
    basis: {
      ofEndedUnits: false,
      priced: amounts,
      lines: lines.map(({ items: _, ...carried }) => carried),
      shipping: { discount: ofShipping.discount, tax: ofShipping.tax },
      fees: { tax: ofFees.tax },
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
