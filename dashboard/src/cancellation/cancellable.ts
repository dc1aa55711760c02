import type { ShownBrandOrder } from '../order/shown-order.ts'
import type { RefundBody } from '../refund/refund-body.ts'
import { refundableOf } from '../refund/refundable.ts'

export interface CancellableLine {
  readonly lineId: string
  readonly title: string
  readonly most: number
}

/** How many pieces of each line have neither shipped nor ended. */
export function cancellableOf({ lines }: Pick<ShownBrandOrder, 'lines'>): CancellableLine[] {
  return lines
    .map(({ id, title, quantity, quantities }) => ({
      lineId: id,
      title,
      most: Math.max(0, quantity - quantities.cancelled - quantities.fulfilled),
    }))
    .filter(({ most }) => most > 0)
}

/** Whether single pieces can be cancelled: the brand can, or has not got the order yet. */
export function takesLines({ brand, status }: Pick<ShownBrandOrder, 'brand' | 'status'>): boolean {
  return status === 'pending' || brand?.capabilities.cancel.level === 'line'
}

/**
 * The refund that these pieces would come to, for its preview: what a cancellation gives back follows the same rules.
 * Shipping and fees go back when nothing of the brand order is left.
 */
export function moneyOf(brandOrder: ShownBrandOrder, quantities: Readonly<Record<string, number>>): RefundBody | null {
  const lines = Object.entries(quantities)
    .filter(([, quantity]) => quantity > 0)
    .map(([lineId, quantity]) => ({ lineId, quantity }))
  if (lines.length === 0) return null
  const isWhole = brandOrder.lines.every(
    ({ id, quantity, quantities: counts }) => quantity - counts.cancelled === (quantities[id] ?? 0),
  )
  const { shipping, fees } = refundableOf(brandOrder)
  return {
    brandOrderId: brandOrder.id,
    reason: 'other',
    lines,
    ...(isWhole && shipping > 0 ? { shipping } : {}),
    ...(isWhole && fees > 0 ? { fees } : {}),
  }
}
