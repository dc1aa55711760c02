import type { Totals } from './fields.ts'
import type { PurchasedFee, PurchasedLine, PurchasedShipping } from './purchase.ts'

/** What costs something in a purchase or in one brand's portion of it. */
export type Priced = {
  readonly lines: readonly Pick<PurchasedLine, 'quantity' | 'unitPrice' | 'discount' | 'tax'>[]
  readonly shipping: readonly Pick<PurchasedShipping, 'amount' | 'discount' | 'tax'>[]
  readonly fees: readonly Pick<PurchasedFee, 'amount' | 'tax'>[]
}

/**
 * Totals in minor units; `discount` is that of lines and shipping together. Plain
 * numbers are exact here: `sum` in fields.ts says why.
 */
export function addTotals({ lines, shipping, fees }: Priced, taxIncluded: boolean): Totals {
  const items = add(lines.map(({ quantity, unitPrice }) => quantity * unitPrice))
  const discount = add([...lines, ...shipping].map((row) => row.discount))
  const shippingAmount = add(shipping.map(({ amount }) => amount))
  const feeAmount = add(fees.map(({ amount }) => amount))
  const tax = add([...lines, ...shipping, ...fees].map((row) => row.tax))
  const total = items - discount + shippingAmount + feeAmount + (taxIncluded ? 0 : tax)
  return { items, discount, shipping: shippingAmount, fees: feeAmount, tax, total }
}

function add(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
