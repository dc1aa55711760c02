import * as z from 'zod'
import type { AddressChangeCommand } from '../../integration.ts'
import type { CommandOutcome } from '../../outcomes.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'
import { areAllAbout, userErrorsSchema } from '../admin-api/user-errors.ts'
import type { OrderState } from '../reading/order-state.ts'
import { addressInput } from '../submitting/order-input.ts'
import { refused, refusedFor } from './refused.ts'

const document = `mutation ChangeAddress($input: OrderInput!) {
  orderUpdate(input: $input) { order { id } userErrors { field message } }
}`
const schema = z.object({ orderUpdate: z.object({ userErrors: userErrorsSchema }) })

/** Sets the address; setting it twice is setting it once. Without the phone, if that is all that Shopify objects to. */
export async function changeAddress(
  ask: AskShopify,
  order: OrderState,
  { shippingAddress }: AddressChangeCommand,
): Promise<CommandOutcome> {
  if (order.cancelledAt !== null || hasLeft(order)) return refused
  const set = (address: typeof shippingAddress) =>
    ask(document, { input: { id: order.id, shippingAddress: addressInput(address) } }, schema)
  let answer = await set(shippingAddress)
  if (answer.ok && areAllAbout(answer.data.orderUpdate.userErrors, ['phone'])) {
    answer = await set({ ...shippingAddress, phone: null })
  }
  if (!answer.ok) return answer.unknown
  const { userErrors } = answer.data.orderUpdate
  return userErrors.length > 0 ? refusedFor(userErrors) : { outcome: 'accepted', reference: order.name }
}

export function hasLeft({ fulfillments }: OrderState): boolean {
  return fulfillments.some(({ status }) => status !== 'CANCELLED' && status !== 'ERROR' && status !== 'FAILURE')
}
