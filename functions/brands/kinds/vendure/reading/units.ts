import type { LineQuantity } from '../../../../orders/brand-order.ts'
import type { OrderLine, OrderState } from './order-state.ts'

/** Units of an order by what became of them. */

/** Our ids of lines by Vendure's; what the merchant added has none. */
export type LineNames = ReadonlyMap<string, string>

export function lineNames({ lines }: OrderState): LineNames {
  return new Map(
    lines.flatMap(({ id, customFields: { diddoLineId } }) =>
      diddoLineId === null ? [] : [[id, diddoLineId] as const],
    ),
  )
}

/** Units by our line ids, without what is not a line of ours; one row a line. */
export function unitsOf(
  rows: readonly { readonly orderLineId: string; readonly quantity: number }[],
  names: LineNames,
): LineQuantity[] {
  const units = new Map<string, number>()
  for (const { orderLineId, quantity } of rows) {
    const lineId = names.get(orderLineId)
    if (lineId !== undefined && quantity > 0) units.set(lineId, (units.get(lineId) ?? 0) + quantity)
  }
  return [...units].map(([lineId, quantity]) => ({ lineId, quantity }))
}

/** Units of a line in fulfilments that were not cancelled, shipped or about to be. */
export function fulfilledUnits({ fulfillments }: OrderState, orderLineId: string): number {
  return fulfillments
    .filter(({ state }) => state !== 'Cancelled')
    .flatMap(({ lines }) => lines)
    .filter((row) => row.orderLineId === orderLineId)
    .reduce((sum, { quantity }) => sum + quantity, 0)
}

/** Units that may still be shipped: Vendure ships no more than a line has left. */
export function unitsToShip(order: OrderState, line: OrderLine): number {
  return Math.max(0, line.quantity - fulfilledUnits(order, line.id))
}
