import type { LineQuantity } from '../../../../orders/brand-order.ts'
import type { Report } from '../../../../orders/life/reports/report.ts'

/** A report before the words that all reports of an order share are put around it. */
export type Draft = { readonly type: Report['type']; readonly occurredAt: string; readonly [key: string]: unknown }
/** Our line ids by Shopify's; fees have none. */
export type LineNames = ReadonlyMap<string, string>

/** Units by our line ids, without what is not a line of ours; one row a line. */
export function unitsOf(
  items: readonly { readonly lineItemId: string; readonly quantity: number }[],
  names: LineNames,
): LineQuantity[] {
  const units = new Map<string, number>()
  for (const { lineItemId, quantity } of items) {
    const lineId = names.get(lineItemId)
    if (lineId !== undefined && quantity > 0) units.set(lineId, (units.get(lineId) ?? 0) + quantity)
  }
  return [...units].map(([lineId, quantity]) => ({ lineId, quantity }))
}

/** The number at the end of a global id, such as gid://shopify/Refund/7. */
export function numberOf(id: string): string {
  return id.split('/').at(-1) ?? id
}
