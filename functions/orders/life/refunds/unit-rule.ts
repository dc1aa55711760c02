import type { BrandOrder, BrandOrderLine } from '../../brand-order.ts'
import type { RefundAmounts } from '../../refund-amounts.ts'

/**
 * The unit rule: of a component T (a discount, an allocation, a tax) of a line
 * with q units, the first k units carry floor((2Tk + q) / (2q)), which is Tk/q
 * rounded half up. What a range of units carries is the difference, so that parts
 * add up to the whole, in whatever steps units end. BigInt, since 2Tk passes 2⁵³.
 */
export function carriedByFirst(component: number, units: number, of: number): number {
  if (of === 0) return component
  const [t, k, q] = [BigInt(component), BigInt(units), BigInt(of)]
  return Number((2n * t * k + q) / (2n * q))
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** What one priced thing costs: so many units of one price, with the discounts on it and its taxes. */
interface Priced {
  readonly quantity: number
  readonly unitPrice: number
  readonly discount: number
  readonly discountAllocations: readonly { readonly amount: number }[]
  readonly tax: number
  readonly taxLines: readonly { readonly amount: number }[]
}

/** What units carried when they ended. */
export interface Carried {
  readonly discount: number
  readonly tax: number
}

/** Every discount and every tax is a component of its own; `discount` beyond the allocations is the line's own. */
function componentsOf({ discount, discountAllocations, tax, taxLines }: Priced) {
  const shares = discountAllocations.map(({ amount }) => amount)
  return {
    discounts: [discount - sum(shares), ...shares],
    taxes: taxLines.length === 0 ? [tax] : taxLines.map(({ amount }) => amount),
  }
}

/**
 * What the next units carry after `ended` units that carried `before`. Where many
 * discounts round up on the same unit, it takes no more than its price and leaves
 * the units after it no more than theirs, so that no refund is below zero.
 */
function carriedByNext(priced: Priced, ended: number, before: Carried, units: number): Carried {
  const { discounts, taxes } = componentsOf(priced)
  const upTo = (components: readonly number[]) =>
    sum(components.map((component) => carriedByFirst(component, ended + units, priced.quantity)))
  const open = priced.discount - before.discount
  const price = units * priced.unitPrice
  const least = Math.max(0, open - (priced.quantity - ended - units) * priced.unitPrice)
  // A brand that states an earlier refund anew may leave more discount open than what is left costs.
  const most = Math.min(price, Math.max(least, Math.min(open, price)))
  return {
    discount: Math.min(most, Math.max(least, upTo(discounts) - before.discount)),
    tax: Math.max(0, upTo(taxes) - before.tax),
  }
}

/** Cancelled and refunded units share one counter. */
export function endedUnits({ quantities }: BrandOrderLine): number {
  return quantities.cancelled + quantities.refunded
}

/** What the next `units` of a line carry. */
export function worthOfUnits(line: BrandOrderLine, units: number): Carried & { items: number } {
  return { items: units * line.unitPrice, ...carriedByNext(line, endedUnits(line), line.endedWorth, units) }
}

/** `amount` of what is left of all shipping, after refunds that named some; its discount and tax go along by amount. */
export function worthOfShipping(brandOrder: BrandOrder, amount: number): Carried & { shipping: number } {
  const rows = brandOrder.shipping
  const priced = {
    quantity: sum(rows.map((row) => row.amount)),
    unitPrice: 1,
    discount: sum(rows.map((row) => row.discount)),
    discountAllocations: rows.flatMap((row) => row.discountAllocations),
    tax: sum(rows.map((row) => row.tax)),
    taxLines: [],
  }
  const live = liveRefunds(brandOrder)
  const before = {
    discount: sum(live.map(({ basis }) => basis.shipping.discount)),
    tax: sum(live.map(({ basis }) => basis.shipping.tax)),
  }
  return { shipping: amount, ...carriedByNext(priced, givenBack(brandOrder, 'shipping'), before, amount) }
}

export function worthOfFees(brandOrder: BrandOrder, amount: number): { fees: number; tax: number } {
  const priced = {
    quantity: sum(brandOrder.fees.map((fee) => fee.amount)),
    unitPrice: 1,
    discount: 0,
    discountAllocations: [],
    tax: sum(brandOrder.fees.map((fee) => fee.tax)),
    taxLines: [],
  }
  const before = { discount: 0, tax: sum(liveRefunds(brandOrder).map(({ basis }) => basis.fees.tax)) }
  return { fees: amount, tax: carriedByNext(priced, givenBack(brandOrder, 'fees'), before, amount).tax }
}

export function remainingShipping(brandOrder: BrandOrder): number {
  return sum(brandOrder.shipping.map((row) => row.amount)) - givenBack(brandOrder, 'shipping')
}

export function remainingFees(brandOrder: BrandOrder): number {
  return sum(brandOrder.fees.map((fee) => fee.amount)) - givenBack(brandOrder, 'fees')
}

/** A failed refund gave nothing back. */
function liveRefunds({ refunds }: BrandOrder) {
  return refunds.filter(({ status }) => status !== 'failed')
}

function givenBack(brandOrder: BrandOrder, component: 'shipping' | 'fees'): number {
  return sum(liveRefunds(brandOrder).map((refund) => refund[component]))
}

/** Sums components, and their total by whether tax is inside the prices. */
export function addUp(parts: readonly Partial<Omit<RefundAmounts, 'total'>>[], taxIncluded: boolean): RefundAmounts {
  const of = (key: keyof Omit<RefundAmounts, 'total'>) => sum(parts.map((part) => part[key] ?? 0))
  const [items, discount, shipping, fees] = [of('items'), of('discount'), of('shipping'), of('fees')]
  const [tax, goodwill] = [of('tax'), of('goodwill')]
  const total = items - discount + shipping + fees + goodwill + (taxIncluded ? 0 : tax)
  return { items, discount, shipping, fees, tax, goodwill, total }
}
