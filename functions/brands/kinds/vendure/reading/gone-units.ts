import type { HistoryEntry, OrderLine, OrderState } from './order-state.ts'
import { fulfilledUnits } from './units.ts'

interface Row {
  readonly orderLineId: string
  readonly quantity: number
}
export interface ReturnedUnits {
  /** The cancellation that took them back. */
  readonly entry: HistoryEntry
  /** Our id of the return, where its reason names one. */
  readonly returnId: string | null
  readonly rows: readonly Row[]
}
export interface GoneUnits {
  /** Ended before they shipped. */
  readonly ended: readonly Row[]
  readonly returned: readonly ReturnedUnits[]
}

/**
 * Vendure has one word for units that end before they ship and for units that come back: both are cancelled. A cancellation
 * whose reason names a return took units back. Of all others as many ended as had never shipped, and can ship no more;
 * the rest came back.
 */
export function goneUnits(order: OrderState): GoneUnits {
  const entries = order.history.filter(({ type }) => type === 'ORDER_CANCELLATION')
  const ended: Row[] = []
  const returned = new Map<HistoryEntry, Row[]>()
  for (const line of order.lines) {
    const gone = goneOfLine(order, line, entries)
    if (gone.ended > 0) ended.push({ orderLineId: line.id, quantity: gone.ended })
    for (const [entry, quantity] of gone.returned) {
      returned.set(entry, [...(returned.get(entry) ?? []), { orderLineId: line.id, quantity }])
    }
  }
  return {
    ended,
    returned: entries.flatMap((entry) => {
      const rows = returned.get(entry)
      return rows === undefined ? [] : [{ entry, returnId: returnIdIn(entry), rows }]
    }),
  }
}

function goneOfLine(order: OrderState, line: OrderLine, entries: readonly HistoryEntry[]) {
  const shipped = fulfilledUnits(order, line.id)
  let left = Math.max(0, line.orderPlacedQuantity - line.quantity)
  let back = 0
  const returned = new Map<HistoryEntry, number>()
  const takeBack = (entry: HistoryEntry, most: number) => {
    const units = Math.min(most, shipped - back, unitsIn(entry, line.id))
    if (units <= 0) return
    returned.set(entry, units)
    back += units
    left -= units
  }
  const isNamed = (entry: HistoryEntry) => returnIdIn(entry) !== null
  for (const entry of entries.filter(isNamed)) takeBack(entry, left)
  const ended = Math.min(left, Math.max(0, line.orderPlacedQuantity - shipped))
  for (const entry of entries.toReversed().filter((one) => !isNamed(one))) takeBack(entry, left - ended)
  return { ended, returned }
}

function unitsIn({ data }: HistoryEntry, orderLineId: string): number {
  return (data.lines ?? [])
    .filter((row) => row.orderLineId === orderLineId)
    .reduce((sum, { quantity }) => sum + quantity, 0)
}

function returnIdIn({ data }: HistoryEntry): string | null {
  return /\bret_[0-9A-Za-z]+\b/.exec(data.reason ?? '')?.[0] ?? null
}
