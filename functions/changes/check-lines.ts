import { type Fault, Problem } from '../http/problem.ts'
import type { LineQuantity } from '../orders/brand-order.ts'
import { unitsOf } from '../orders/life/refunds/price-refund.ts'

/** The problem with lines that the brand order has too few units of, with pointers into the body; or null. */
export function linesProblem(
  wanted: readonly LineQuantity[],
  available: readonly LineQuantity[],
  lineIds: readonly string[],
): Problem | null {
  const errors = wanted.flatMap(({ lineId }, index): Fault[] => {
    if (!lineIds.includes(lineId)) {
      return [{ code: 'unknown_line', pointer: `/lines/${index}/lineId`, detail: 'The brand order has no such line.' }]
    }
    const left = unitsOf(available, lineId)
    if (unitsOf(wanted, lineId) <= left) return []
    const detail = left === 0 ? 'No unit of this line is left.' : `Only ${left} of this line are left.`
    return [{ code: 'too_many', pointer: `/lines/${index}/quantity`, detail }]
  })
  return errors.length === 0
    ? null
    : new Problem('validation_failed', 'The request has faults; nothing was done.', { errors })
}

/** Whether every available unit is wanted. */
export function isAll(wanted: readonly LineQuantity[], available: readonly LineQuantity[]): boolean {
  return available.every(({ lineId, quantity }) => unitsOf(wanted, lineId) >= quantity)
}
