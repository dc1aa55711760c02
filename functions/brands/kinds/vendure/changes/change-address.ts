import * as z from 'zod'
import type { AddressChangeCommand } from '../../integration.ts'
import type { CommandOutcome } from '../../outcomes.ts'
import type { AskVendure } from '../admin-api/admin-api.ts'
import { isRefusal, RESULT, refused, refusedFor, resultSchema } from '../admin-api/error-result.ts'
import type { OrderState } from '../reading/order-state.ts'
import { fulfilledUnits } from '../reading/units.ts'
import { addressInput } from '../submitting/order-input.ts'

const document = `mutation ChangeAddress($id: ID!, $input: ModifyOrderInput!, $back: String!) {
  begin: transitionOrderToState(id: $id, state: "Modifying") { ${RESULT} }
  shippingAddress: modifyOrder(input: $input) { ${RESULT} }
  end: transitionOrderToState(id: $id, state: $back) { ${RESULT} }
}`
const schema = z.object({ begin: resultSchema.nullable(), shippingAddress: resultSchema, end: resultSchema.nullable() })

/**
 * Sets the address; setting it twice is setting it once. An order is modified in a state of its own: one that an attempt
 * left there is brought back by the next.
 */
export async function changeAddress(
  ask: AskVendure,
  order: OrderState,
  { shippingAddress }: AddressChangeCommand,
): Promise<CommandOutcome> {
  const { id, state, code: reference } = order
  const hasLeft = order.lines.some((line) => fulfilledUnits(order, line.id) > 0)
  if (state === 'Cancelled' || hasLeft) return refused
  const input = {
    orderId: id,
    dryRun: false,
    updateShippingAddress: addressInput(shippingAddress, null),
    options: { freezePromotions: true, recalculateShipping: false },
  }
  const answer = await ask(document, { id, input, back: 'PaymentSettled' }, schema)
  if (!answer.ok) return answer.unknown
  const { shippingAddress: result, end } = answer.data
  if (isRefusal(result)) return refusedFor(result, 'shippingAddress')
  return end !== null && isRefusal(end) ? refusedFor(end, 'state') : { outcome: 'accepted', reference }
}
