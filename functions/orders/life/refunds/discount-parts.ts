import type { Refund } from '../../brand-order.ts'

export interface DiscountParts {
  readonly items: number
  readonly shipping: number
}

/**
 * A refund's discount by what it is taken off, in minor units: `items − discount.items` and `shipping − discount.shipping`
 * are what the customer paid for each. What was kept back of the whole refund is taken off the items as far as it goes.
 */
export function discountParts({ items, shipping, discount, basis }: Refund): DiscountParts {
  const ofShipping = Math.min(basis.shipping.discount, discount)
  const ofItems = Math.min(items, discount - ofShipping)
  const rest = discount - ofShipping - ofItems
  return { items: ofItems, shipping: Math.min(shipping, ofShipping + rest) }
}
