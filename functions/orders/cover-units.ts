import type { BrandOrder, LineQuantity, Refund } from './brand-order.ts'
import { carriedByFirst } from './unit-rule.ts'

/**
 * Units that end after a refund already gave them back, which is how a brand's
 * cancellation looks when its refund is heard of first. They count as cancelled
 * from now on; nothing more is to be returned for them. Refunds of a line are
 * taken to be of the units that shipped, as far as these go.
 */
export function coverUnits(
  before: BrandOrder,
  ending: readonly LineQuantity[],
): { brandOrder: BrandOrder; uncovered: LineQuantity[] } {
  let brandOrder = before
  const uncovered: LineQuantity[] = []
  for (const { lineId, quantity } of ending) {
    const counts = before.lines.find(({ id }) => id === lineId)?.quantities
    const covered = counts === undefined ? 0 : Math.min(quantity, Math.max(0, counts.refunded - counts.fulfilled))
    if (covered > 0) brandOrder = moveUnits(brandOrder, lineId, covered)
    if (quantity > covered) uncovered.push({ lineId, quantity: quantity - covered })
  }
  return { brandOrder, uncovered }
}

/** Moves units of a line from refunded to cancelled, in its own counts and in what its refunds would free if they failed. */
function moveUnits(brandOrder: BrandOrder, lineId: string, units: number): BrandOrder {
  let left = units
  const refunds = brandOrder.refunds.map((refund): Refund => {
    if (refund.status === 'failed' || refund.basis.ofEndedUnits) return refund
    const lines = refund.basis.lines.flatMap((row) => {
      const moved = row.lineId === lineId ? Math.min(left, row.quantity) : 0
      if (moved === 0) return [row]
      left -= moved
      const rest = {
        lineId,
        quantity: row.quantity - moved,
        discount: row.discount - carriedByFirst(row.discount, moved, row.quantity),
        tax: row.tax - carriedByFirst(row.tax, moved, row.quantity),
      }
      return rest.quantity > 0 ? [rest] : []
    })
    return { ...refund, basis: { ...refund.basis, lines } }
  })
  const lines = brandOrder.lines.map((line) => {
    const { cancelled, refunded } = line.quantities
    return line.id === lineId
      ? { ...line, quantities: { ...line.quantities, cancelled: cancelled + units, refunded: refunded - units } }
      : line
  })
  return { ...brandOrder, lines, refunds }
}
