import type { HistoryEntry, OrderState } from './order-state.ts'

/** The note about a return that we asked for: Vendure has no returns, so a note carries our id of it. */
export function noteOfReturn({ history }: OrderState, returnId: string): HistoryEntry | undefined {
  return history.find(({ type, data }) => type === 'ORDER_NOTE' && data.note?.includes(`[${returnId}]`) === true)
}
