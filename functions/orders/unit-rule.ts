import type { BrandOrder, BrandOrderLine, RefundAmounts } from './brand-order.ts'

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

function carriedBetween(component: number, from: number, to: number, of: number): number {
  return carriedByFirst(component, to, of) - carriedByFirst(component, from, of)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** What one priced thing is worth: its price, the discounts on it and its taxes, each a component of its own. */
interface Priced {
  readonly discount: number
  readonly discountAllocations: readonly { readonly amount: number }[]
  readonly tax: number
  readonly taxLines: readonly { readonly amount: number }[]
}

function componentsOf({ discount, discountAllocations, tax, taxLines }: Priced) {
  const shares = discountAllocations.map(({ amount }) => amount)
  return {
    discounts: [discount - sum(shares), ...shares],
    taxes: taxLines.length === 0 ? [tax] : taxLines.map(({ amount }) => amount),
  }
}

function carried(priced: Priced, from: number, to: number, of: number): { discount: number; tax: number } {
  const { discounts, taxes } = componentsOf(priced)
  return {
    discount: sum(discounts.map((component) => carriedBetween(component, from, to, of))),
    tax: sum(taxes.map((component) => carriedBetween(component, from, to, of))),
  }
}

/** Cancelled and refunded units share one counter. */
export function endedUnits({ quantities }: BrandOrderLine): number {
  return quantities.cancelled + quantities.refunded
}

/** What the next `units` of a line carry. */
export function worthOfUnits(line: BrandOrderLine, units: number): { items: number; discount: number; tax: number } {
  const from = endedUnits(line)
  return { items: units * line.unitPrice, ...carried(line, from, from + units, line.quantity) }
}

/** What is left to give back of all shipping, after refunds that named some; its discount and tax go by amount. */
export function worthOfShipping(brandOrder: BrandOrder, amount: number) {
  const rows = brandOrder.shipping
  const of = sum(rows.map((row) => row.amount))
  const priced = {
    discount: sum(rows.map((row) => row.discount)),
    discountAllocations: rows.flatMap((row) => row.discountAllocations),
    tax: sum(rows.map((row) => row.tax)),
    taxLines: [],
  }
  const from = givenBack(brandOrder, 'shipping')
  return { shipping: amount, ...carried(priced, from, from + amount, of) }
}

export function worthOfFees(brandOrder: BrandOrder, amount: number) {
  const of = sum(brandOrder.fees.map((fee) => fee.amount))
  const priced = { discount: 0, discountAllocations: [], tax: sum(brandOrder.fees.map((fee) => fee.tax)), taxLines: [] }
  const from = givenBack(brandOrder, 'fees')
  return { fees: amount, ...carried(priced, from, from + amount, of) }
}

export function remainingShipping(brandOrder: BrandOrder): number {
  return sum(brandOrder.shipping.map((row) => row.amount)) - givenBack(brandOrder, 'shipping')
}

export function remainingFees(brandOrder: BrandOrder): number {
  return sum(brandOrder.fees.map((fee) => fee.amount)) - givenBack(brandOrder, 'fees')
}

/** A failed refund gave nothing back. */
function givenBack({ refunds }: BrandOrder, component: 'shipping' | 'fees'): number {
  return sum(refunds.filter(({ status }) => status !== 'failed').map((refund) => refund[component]))
}

/** Sums components, and their total by whether tax is inside the prices. */
export function addUp(parts: readonly Partial<Omit<RefundAmounts, 'total'>>[], taxIncluded: boolean): RefundAmounts {
  const of = (key: keyof Omit<RefundAmounts, 'total'>) => sum(parts.map((part) => part[key] ?? 0))
  const [items, discount, shipping, fees] = [of('items'), of('discount'), of('shipping'), of('fees')]
  const [tax, goodwill] = [of('tax'), of('goodwill')]
  const total = items - discount + shipping + fees + goodwill + (taxIncluded ? 0 : tax)
  return { items, discount, shipping, fees, tax, goodwill, total }
}
