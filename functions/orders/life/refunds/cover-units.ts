import type { BrandOrder, LineQuantity, Refund } from '../../brand-order.ts'
import { addUp, carriedByFirst, endedUnits } from './unit-rule.ts'

export interface Coverage {
  readonly refundId: string
  readonly lines: LineQuantity[]
}

export interface CoveredUnits {
  readonly brandOrder: BrandOrder
  readonly uncovered: LineQuantity[]
  readonly coveredBy: Coverage[]
}

/**
 * Units that end although a refund already returns their money: they count as cancelled from now on, and no other
 * refund is opened for them. Only units that cannot be others than those; a refund may as well be of units that
 * shipped. The money that the refund holds for them becomes owed.
 */
export function coverUnits(before: BrandOrder, ending: readonly LineQuantity[]): CoveredUnits {
  let brandOrder = before
  const uncovered: LineQuantity[] = []
  for (const { lineId, quantity } of ending) {
    const line = before.lines.find(({ id }) => id === lineId)
    const free = line === undefined ? 0 : Math.max(0, line.quantity - endedUnits(line))
    const covered = Math.max(0, quantity - free)
    if (covered > 0) brandOrder = moveUnits(brandOrder, lineId, covered)
    if (quantity > covered) uncovered.push({ lineId, quantity: quantity - covered })
  }
  return { brandOrder, uncovered, coveredBy: newlyCovered(before, brandOrder) }
}

/** Moves units of a line from refunded to cancelled, in its own counts and in its refunds. */
function moveUnits(brandOrder: BrandOrder, lineId: string, units: number): BrandOrder {
  const line = brandOrder.lines.find(({ id }) => id === lineId)
  let left = units
  const refunds = brandOrder.refunds.map((refund): Refund => {
    const row = refund.basis.lines.find((one) => one.lineId === lineId)
    if (refund.status === 'failed' || refund.ofEndedUnits || row === undefined || left === 0) return refund
    const quantity = Math.min(left, row.quantity)
    left -= quantity
    const moved = {
      lineId,
      quantity,
      discount: carriedByFirst(row.discount, quantity, row.quantity),
      tax: carriedByFirst(row.tax, quantity, row.quantity),
    }
    const rest = {
      lineId,
      quantity: row.quantity - quantity,
      discount: row.discount - moved.discount,
      tax: row.tax - moved.tax,
    }
    const lines = refund.basis.lines.flatMap((one) => (one !== row ? [one] : rest.quantity > 0 ? [rest] : []))
    const worth = addUp([{ ...moved, items: quantity * (line?.unitPrice ?? 0) }], brandOrder.taxIncluded).total
    const owed = refund.basis.owed + worth
    return { ...refund, basis: { ...refund.basis, lines, covered: [...refund.basis.covered, moved], owed } }
  })
  const lines = brandOrder.lines.map((one) => {
    const { cancelled, refunded } = one.quantities
    return one.id === lineId
      ? { ...one, quantities: { ...one.quantities, cancelled: cancelled + units, refunded: refunded - units } }
      : one
  })
  return { ...brandOrder, lines, refunds }
}

function newlyCovered(before: BrandOrder, after: BrandOrder): Coverage[] {
  return after.refunds.flatMap(({ id, basis }) => {
    const known = before.refunds.find((refund) => refund.id === id)?.basis.covered.length ?? 0
    const lines = basis.covered.slice(known).map(({ lineId, quantity }) => ({ lineId, quantity }))
    return lines.length === 0 ? [] : [{ refundId: id, lines }]
  })
}

/** Nothing of the brand order is left: what its refunds return is owed, shipping and fees among it. */
export function owedAsAWhole(brandOrder: BrandOrder): BrandOrder {
  return withLiveOwed(brandOrder, ({ basis, ofEndedUnits }) =>
    ofEndedUnits ? basis.owed : Math.max(basis.owed, basis.priced.total - basis.priced.goodwill),
  )
}

/** Ended units cost `money` more than was left to refund: goodwill has returned it before, and owes it if it fails. */
export function owedByGoodwill(brandOrder: BrandOrder, money: number): BrandOrder {
  let left = money
  return withLiveOwed(brandOrder, ({ total, basis }) => {
    const taken = Math.min(left, Math.max(0, total - basis.owed))
    left -= taken
    return basis.owed + taken
  })
}

function withLiveOwed(brandOrder: BrandOrder, owedOf: (refund: Refund) => number): BrandOrder {
  const refunds = brandOrder.refunds.map((refund): Refund => {
    if (refund.status === 'failed' || refund.basis.makesUp) return refund
    return { ...refund, basis: { ...refund.basis, owed: owedOf(refund) } }
  })
  return { ...brandOrder, refunds }
}
