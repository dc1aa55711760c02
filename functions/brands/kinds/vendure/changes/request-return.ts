import * as z from 'zod'
import type { ReturnCommand } from '../../integration.ts'
import type { CommandOutcome } from '../../outcomes.ts'
import type { AskVendure } from '../admin-api/admin-api.ts'
import { refused } from '../admin-api/error-result.ts'
import { goneUnits } from '../reading/gone-units.ts'
import { noteOfReturn } from '../reading/notes.ts'
import { HISTORY, historyPage, type OrderState } from '../reading/order-state.ts'
import { lineNames } from '../reading/units.ts'

const document = `mutation NoteReturn($input: AddNoteToOrderInput!, $skip: Int!) {
  addNoteToOrder(input: $input) { ${HISTORY} }
}`
const schema = z.object({ addNoteToOrder: z.object({ history: historyPage }) })

/**
 * Opens a return. Vendure has none: a note tells the staff what comes back, and to cancel these units when they have it,
 * with our id as the reason. The same id in the note makes it one.
 */
export async function requestReturn(
  ask: AskVendure,
  order: OrderState,
  { returnId, lines }: ReturnCommand,
): Promise<CommandOutcome> {
  const known = noteOfReturn(order, returnId)
  if (known !== undefined) return { outcome: 'accepted', reference: known.id }
  if (lines.some(({ lineId, quantity }) => unitsToReturn(order, lineId) < quantity)) return refused
  const units = lines.map(({ quantity, sku, lineId, reason }) => {
    const why = reason === null ? '' : ` (${reason.replaceAll('_', ' ')})`
    return `${quantity} × ${sku ?? lineId}${why}`
  })
  const note = `Return [${returnId}]: ${units.join(', ')}. When it has come back, cancel these units with the reason ${returnId}.`
  const input = { id: order.id, note, isPublic: false }
  // The newest entries of the history are the last page of it.
  const answer = await ask(document, { input, skip: Math.max(0, order.history.length - 50) }, schema)
  if (!answer.ok) return answer.unknown
  const { items } = answer.data.addNoteToOrder.history
  return { outcome: 'accepted', reference: noteOfReturn({ ...order, history: items }, returnId)?.id ?? null }
}

/** Units of a line that were delivered or are on their way, less what came back. */
function unitsToReturn(order: OrderState, lineId: string): number {
  const names = lineNames(order)
  const units = (rows: readonly { orderLineId: string; quantity: number }[]) =>
    rows.filter(({ orderLineId }) => names.get(orderLineId) === lineId).reduce((sum, { quantity }) => sum + quantity, 0)
  const left = order.fulfillments.filter(
    ({ state }) => state !== 'Cancelled' && state !== 'Pending' && state !== 'Created',
  )
  return units(left.flatMap(({ lines }) => lines)) - units(goneUnits(order).returned.flatMap(({ rows }) => rows))
}
