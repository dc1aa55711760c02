import type { BrandOrder, LineQuantity } from '../../orders/brand-order.ts'

/**
 * What we know of an order that a back end is read about: some back ends drop a line whose quantity became 0, and a line
 * that is not there says something only to who knows that it was sent.
 */
export interface SubmittedOrder {
  readonly brandOrderId: string
  readonly backEndId: string | null
  readonly brandReference: string | null
  readonly placedAt: string
  readonly currency: string
  readonly lines: readonly SubmittedLine[]
}
export interface SubmittedLine {
  readonly id: string
  readonly sku: string
  /** Units that the back end was sent: without those that were cancelled before. */
  readonly quantity: number
  /** Of these, units that have ended, as far as we know. */
  readonly cancelled: number
}

/** The order of this brand by our id; null where there is none. Reports about any other are left out anyway. */
export type FindSubmitted = (brandOrderId: string) => Promise<SubmittedOrder | null>

export function submittedOrderOf(brandOrder: BrandOrder): SubmittedOrder {
  const { id, backEndId, brandReference, placedAt, currency } = brandOrder
  const unsent = brandOrder.cancellations
    .filter(({ status, reported }) => status === 'confirmed' && reported === null)
    .flatMap(({ lines }) => lines)
  const lines = brandOrder.lines.map(({ id: lineId, sku, quantity, quantities }) => {
    const never = unitsIn(unsent, lineId)
    return { id: lineId, sku, quantity: quantity - never, cancelled: Math.max(0, quantities.cancelled - never) }
  })
  return { brandOrderId: id, backEndId, brandReference, placedAt, currency, lines }
}

/** Units that were sent and are not in `present`, by our line ids: they ended at the back end. */
export function unitsGone(submitted: SubmittedOrder, present: readonly LineQuantity[]): LineQuantity[] {
  return quantities(submitted, ({ id, quantity }) => quantity - unitsIn(present, id))
}

/** Units that ended, as we know, and are in `present` all the same: the back end took the ending back. */
export function unitsReinstated(submitted: SubmittedOrder, present: readonly LineQuantity[]): LineQuantity[] {
  return quantities(submitted, ({ id, quantity, cancelled }) =>
    Math.min(cancelled, unitsIn(present, id) - (quantity - cancelled)),
  )
}

function quantities({ lines }: SubmittedOrder, unitsOf: (line: SubmittedLine) => number): LineQuantity[] {
  return lines.flatMap((line) => {
    const quantity = unitsOf(line)
    return quantity > 0 ? [{ lineId: line.id, quantity }] : []
  })
}

function unitsIn(lines: readonly LineQuantity[], lineId: string): number {
  return lines.reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)
}
