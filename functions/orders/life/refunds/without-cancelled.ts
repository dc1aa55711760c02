import type { BrandOrder, BrandOrderLine } from '../../brand-order.ts'
import { addTotals } from '../../order-totals.ts'
import { carriedByFirst, worthOfUnits } from './unit-rule.ts'

/**
 * The brand order as it is submitted: without the units that were cancelled before.
 * The rest of a line costs what the cancelled units did not carry. Shipping and fees
 * stay, because they are refunded only when the whole brand order ends.
 */
export function withoutCancelled(brandOrder: BrandOrder): BrandOrder {
  if (brandOrder.lines.every(({ quantities }) => quantities.cancelled === 0)) return brandOrder
  const { taxIncluded } = brandOrder
  const lines = brandOrder.lines
    .filter(({ quantity, quantities }) => quantity > quantities.cancelled)
    .map((line) => staying(line, taxIncluded))
  return { ...brandOrder, lines, totals: addTotals({ ...brandOrder, lines }, taxIncluded) }
}

function staying(line: BrandOrderLine, taxIncluded: boolean): BrandOrderLine {
  if (line.quantities.cancelled === 0) return line
  const quantity = line.quantity - line.quantities.cancelled
  const { items, discount, tax } = worthOfUnits(line, quantity)
  return {
    ...line,
    quantity,
    discount,
    discountAllocations: stayingShares(line, line.discountAllocations, discount),
    tax,
    taxLines: stayingShares(line, line.taxLines, tax),
    total: items - discount + (taxIncluded ? 0 : tax),
  }
}

/** Each component without what the cancelled units carried of it; together never more than the line's own sum. */
function stayingShares<Share extends { amount: number }>(line: BrandOrderLine, shares: Share[], most: number): Share[] {
  let left = most
  return shares.map((share) => {
    const gone = carriedByFirst(share.amount, line.quantities.cancelled, line.quantity)
    const amount = Math.min(left, share.amount - gone)
    left -= amount
    return { ...share, amount }
  })
}
