import type { LineNames } from './drafts.ts'
import type { OrderState, ShopifyRefund } from './order-state.ts'
import { shippedUnits } from './shipment-status.ts'

export type Row = ShopifyRefund['refundLineItems'][number]

/** The rows of each refund, by whether their units ended before they shipped or were kept or returned. */
export interface SplitRows {
  readonly ended: readonly Row[]
  readonly kept: readonly Row[]
}

/**
 * Units of ours that a refund ended. `CANCEL` says so. `NO_RESTOCK` says only that stock was not touched: its units
 * ended as far as the line has fewer units to ship than were shipped, cancelled or edited away otherwise.
 * Fees and what the merchant added end no unit of ours.
 */
export function splitRows(order: OrderState, names: LineNames): ReadonlyMap<ShopifyRefund, SplitRows> {
  const unrestocked = new Map(order.lineItems.map(({ id }) => [id, endedUnrestocked(order, id)]))
  const split = new Map<ShopifyRefund, SplitRows>()
  for (const refund of order.refunds) {
    const ended: Row[] = []
    const kept: Row[] = []
    for (const row of refund.refundLineItems) {
      const { id } = row.lineItem
      const units = names.has(id) ? endedUnits(row, order.cancelledAt !== null, unrestocked.get(id) ?? 0) : 0
      if (row.restockType === 'NO_RESTOCK') unrestocked.set(id, (unrestocked.get(id) ?? 0) - units)
      if (units > 0) ended.push(part(row, units))
      if (units < row.quantity) kept.push(part(row, row.quantity - units))
    }
    split.set(refund, { ended, kept })
  }
  return split
}

function endedUnits({ restockType, quantity }: Row, isCancelled: boolean, left: number): number {
  if (restockType === 'CANCEL') return quantity
  if (restockType !== 'NO_RESTOCK') return 0
  // An order that is cancelled has shipped nothing.
  return isCancelled ? quantity : Math.min(quantity, Math.max(0, left))
}

function endedUnrestocked(order: OrderState, lineItemId: string): number {
  const line = order.lineItems.find(({ id }) => id === lineItemId)
  if (line === undefined) return 0
  const rows = order.refunds.flatMap((one) => one.refundLineItems).filter(({ lineItem }) => lineItem.id === lineItemId)
  const units = (which: readonly Row[]) => which.reduce((sum, { quantity }) => sum + quantity, 0)
  const edited = line.quantity - line.currentQuantity - units(rows)
  const ended = line.quantity - line.unfulfilledQuantity - shippedUnits(order, lineItemId)
  return ended - Math.max(0, edited) - units(rows.filter(({ restockType }) => restockType === 'CANCEL'))
}

function part(row: Row, units: number): Row {
  const share = (amount: number) => Math.round((amount * units) / row.quantity)
  if (units === row.quantity) return row
  return { ...row, quantity: units, subtotalSet: share(row.subtotalSet), totalTaxSet: share(row.totalTaxSet) }
}
