import type { BrandOrder, LineQuantity, Refund } from '../../brand-order.ts'
import { carriedByFirst, endedUnits } from './unit-rule.ts'

/**
 * Units that end although a refund already gave them back: they count as cancelled
 * from now on, and nothing more is to be returned for them. Only units that cannot
 * be others than those; a refund may as well be of units that shipped.
 */
export function coverUnits(
  before: BrandOrder,
  ending: readonly LineQuantity[],
): { brandOrder: BrandOrder; uncovered: LineQuantity[] } {
  let brandOrder = before
  const uncovered: LineQuantity[] = []
  for (const { lineId, quantity } of ending) {
    const line = before.lines.find(({ id }) => id === lineId)
    const free = line === undefined ? 0 : Math.max(0, line.quantity - endedUnits(line))
    const covered = Math.max(0, quantity - free)
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
