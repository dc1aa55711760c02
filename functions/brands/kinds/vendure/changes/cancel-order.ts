import * as z from 'zod'
import type { LineQuantity } from '../../../../orders/brand-order.ts'
import type { CancelCommand } from '../../integration.ts'
import type { CommandOutcome } from '../../outcomes.ts'
import type { AskVendure } from '../admin-api/admin-api.ts'
import { isRefusal, RESULT, refused, refusedFor, resultSchema } from '../admin-api/error-result.ts'
import type { OrderState } from '../reading/order-state.ts'
import { fulfilledUnits, lineNames, unitsToShip } from '../reading/units.ts'

const document = `mutation CancelOrder($input: CancelOrderInput!) { cancelOrder(input: $input) { ${RESULT} } }`
const schema = z.object({ cancelOrder: resultSchema })

/**
 * Cancels units that have not shipped, or the whole order. Vendure takes no key for it: our id stands in the reason, and
 * is looked for first. Money is the platform's business, so none is refunded here.
 */
export async function cancelOrder(
  ask: AskVendure,
  order: OrderState,
  { cancellationId, lines, reason }: CancelCommand,
): Promise<CommandOutcome> {
  const reference = order.code
  const isDone = order.history.some(
    ({ type, data }) => type === 'ORDER_CANCELLATION' && data.reason?.includes(cancellationId) === true,
  )
  if (isDone || (lines === null && order.state === 'Cancelled')) return { outcome: 'accepted', reference }
  const rows = lines === null ? null : rowsOf(order, lines)
  if (lines === null && order.lines.some(({ id }) => fulfilledUnits(order, id) > 0)) return refused
  // What has shipped comes back, if at all, by a return.
  if (lines !== null && rows === null) return refused
  const input = {
    orderId: order.id,
    ...(rows === null ? { cancelShipping: true } : { lines: rows }),
    reason: `${cancellationId}: ${reason.code.replaceAll('_', ' ')}`,
  }
  const answer = await ask(document, { input }, schema)
  if (!answer.ok) return answer.unknown
  const { cancelOrder: result } = answer.data
  return isRefusal(result) ? refusedFor(result) : { outcome: 'accepted', reference }
}

/** Null when not all of these units may still be shipped. */
function rowsOf(order: OrderState, wanted: readonly LineQuantity[]) {
  const names = lineNames(order)
  const rows = wanted.map(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => names.get(id) === lineId)
    return line !== undefined && unitsToShip(order, line) >= quantity ? { orderLineId: line.id, quantity } : null
  })
  return rows.every((row) => row !== null) ? rows : null
}
