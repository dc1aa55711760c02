import type { BrandsOrder, LineQuantity } from './demo-brand-store.ts'

type Lines = readonly LineQuantity[]

/** Units that can still be shipped: what was ordered, less what was cancelled and what was shipped. */
export function unshippedUnits(order: BrandsOrder): LineQuantity[] {
  const shipped = order.fulfillments.filter(({ status }) => status !== 'cancelled').flatMap(({ lines }) => lines)
  return less(orderedUnits(order), order.cancelledLines, shipped)
}

/** Whether all of these units can still be cancelled; null stands for whatever has not shipped, if anything. */
export function isUnshipped(order: BrandsOrder, lines: Lines | null | undefined): boolean {
  const left = unshippedUnits(order)
  return lines == null ? left.length > 0 : less(lines, left).length === 0
}

/** Units whose money the customer has not got back: what was ordered, less what was cancelled and what was refunded. */
export function unrefundedUnits(order: BrandsOrder): LineQuantity[] {
  const refunded = order.refunds.filter(({ status }) => status !== 'failed').flatMap(({ lines }) => lines)
  return less(orderedUnits(order), order.cancelledLines, refunded)
}

/** Units that can come back: what was shipped, and no more than was kept of the order, less what came back before. */
export function returnableUnits(order: BrandsOrder): LineQuantity[] {
  const unshipped = unshippedUnits(order)
  const returned = order.returns.filter(({ status }) => status !== 'declined').flatMap(({ lines }) => lines)
  return less(orderedUnits(order), order.cancelledLines, unshipped, returned)
}

/** Units of one line that were cancelled, or are refunded or about to be. */
export function settledUnits(order: BrandsOrder, lineId: string): number {
  const ordered = order.submission.lines.find(({ id }) => id === lineId)?.quantity ?? 0
  return ordered - (unrefundedUnits(order).find((line) => line.lineId === lineId)?.quantity ?? 0)
}

/** Cancels these units of an order, which is changed in place; null cancels all that have not shipped. */
export function cancelUnits(order: BrandsOrder, lines: Lines | null): void {
  order.cancelledLines.push(...(lines ?? unshippedUnits(order)))
  if (lines === null) order.status = 'cancelled'
}

/** Cancels what is not among these units: the brand accepted a part of the order. */
export function cancelOthers(order: BrandsOrder, accepted: Lines): void {
  order.cancelledLines.push(...less(orderedUnits(order), accepted))
}

function orderedUnits(order: BrandsOrder): LineQuantity[] {
  return order.submission.lines.map(({ id, quantity }) => ({ lineId: id, quantity }))
}

function less(all: Lines, ...taken: Lines[]): LineQuantity[] {
  const gone = taken.flat()
  return all
    .map(({ lineId, quantity }) => ({
      lineId,
      quantity: gone.filter((line) => line.lineId === lineId).reduce((left, line) => left - line.quantity, quantity),
    }))
    .filter(({ quantity }) => quantity > 0)
}
