import type { ShownBrandOrder } from '../order/shown-order.ts'

/** Returns whose goods are still to come back. */
const OPEN = ['requested', 'approved', 'in_transit']

/** How many pieces of each line have shipped and are in no return yet. */
export function returnableOf({ lines, returns }: Pick<ShownBrandOrder, 'lines' | 'returns'>) {
  const coming = new Map<string, number>()
  for (const one of returns.filter(({ status }) => OPEN.includes(status))) {
    for (const { lineId, quantity } of one.lines) coming.set(lineId, (coming.get(lineId) ?? 0) + quantity)
  }
  return lines
    .map(({ id, title, quantities }) => ({
      lineId: id,
      title,
      most: Math.max(0, quantities.fulfilled - quantities.returned - (coming.get(id) ?? 0)),
    }))
    .filter(({ most }) => most > 0)
}

export interface ReturnDraft {
  readonly quantities: Readonly<Record<string, number>>
  readonly reasons: Readonly<Record<string, string>>
}

/** The chosen lines; null until each has a reason. */
export function returnLines({ quantities, reasons }: ReturnDraft) {
  const chosen = Object.entries(quantities).filter(([, quantity]) => quantity > 0)
  if (chosen.length === 0 || chosen.some(([lineId]) => reasons[lineId] === undefined)) return null
  return chosen.map(([lineId, quantity]) => ({ lineId, quantity, reason: reasons[lineId] as string }))
}
