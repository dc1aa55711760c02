import type { BrandsOrder, LineQuantity } from './demo-brand-store.ts'
import { settledUnits } from './units.ts'

/**
 * What these units of an order cost, in minor units: price, less their part of
 * the discount, plus their part of the tax. By the contract's unit rule the
 * first k of q units carry floor((2Tk+q)/(2q)) of an amount T of the whole line;
 * cancelled and refunded units are counted together.
 */
export function refundAmount(order: BrandsOrder, lines: readonly LineQuantity[]): number {
  let total = 0
  for (const { lineId, quantity } of lines) {
    const line = order.submission.lines.find(({ id }) => id === lineId)
    if (line === undefined) continue
    const before = settledUnits(order, lineId)
    const part = (amount: number) =>
      firstUnits(amount, line.quantity, before + quantity) - firstUnits(amount, line.quantity, before)
    total += line.unitPrice * quantity - part(line.discount) + (order.submission.taxIncluded ? 0 : part(line.tax))
  }
  return total
}

function firstUnits(amount: number, quantity: number, units: number): number {
  return Number((2n * BigInt(amount) * BigInt(units) + BigInt(quantity)) / (2n * BigInt(quantity)))
}
