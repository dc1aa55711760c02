import * as z from 'zod'
import type { AddressChangeCommand, CancelCommand } from '../../integration.ts'
import type { CommandOutcome } from '../../outcomes.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'
import { LINE_ID } from '../names.ts'
import type { OrderState } from '../reading/order-state.ts'
import type { ShopifySettings } from '../settings.ts'
import { addressInput } from '../submitting/order-input.ts'

export const refused = { outcome: 'refused', reason: { code: 'other' } } as const

const userErrors = z.array(z.unknown())

const cancelDocument = `mutation CancelOrder(
  $orderId: ID!, $reason: OrderCancelReason!, $restock: Boolean!, $notifyCustomer: Boolean!, $staffNote: String
) {
  orderCancel(
    orderId: $orderId, reason: $reason, restock: $restock, notifyCustomer: $notifyCustomer, staffNote: $staffNote
  ) {
    job { id done }
    orderCancelUserErrors { code field message }
  }
}`
const cancelSchema = z.object({ orderCancel: z.object({ orderCancelUserErrors: userErrors }) })

const reasons: Readonly<Record<string, string>> = {
  customer_request: 'CUSTOMER',
  out_of_stock: 'INVENTORY',
  discontinued: 'INVENTORY',
  fraud: 'FRAUD',
}

/**
 * Cancels the whole order; money is the platform's business, so none goes back
 * here. Shopify does it in the background and tells by webhook: `pending`.
 */
export async function cancelOrder(
  ask: AskShopify,
  settings: ShopifySettings,
  order: OrderState,
  { cancellationId, lines, reason }: CancelCommand,
): Promise<CommandOutcome> {
  const reference = order.name
  if (order.cancelledAt !== null) return { outcome: 'accepted', reference }
  if (hasLeft(order) || (lines !== null && !namesEverything(order, lines))) return refused
  const variables = {
    orderId: order.id,
    reason: reasons[reason.code] ?? 'OTHER',
    restock: settings.inventoryBehaviour !== 'bypass',
    notifyCustomer: settings.sendFulfillmentReceipt,
    // By this we know our own cancellation when it comes back.
    staffNote: cancellationId,
  }
  const answer = await ask(cancelDocument, variables, cancelSchema)
  if (!answer.ok) return answer.unknown
  return answer.data.orderCancel.orderCancelUserErrors.length > 0 ? refused : { outcome: 'pending', reference }
}

const addressDocument = `mutation ChangeAddress($input: OrderInput!) {
  orderUpdate(input: $input) { order { id } userErrors { field message } }
}`
const addressSchema = z.object({ orderUpdate: z.object({ userErrors }) })

/** Sets the address; setting it twice is setting it once. */
export async function changeAddress(
  ask: AskShopify,
  order: OrderState,
  { shippingAddress }: AddressChangeCommand,
): Promise<CommandOutcome> {
  if (order.cancelledAt !== null || hasLeft(order)) return refused
  const input = { id: order.id, shippingAddress: addressInput(shippingAddress) }
  const answer = await ask(addressDocument, { input }, addressSchema)
  if (!answer.ok) return answer.unknown
  return answer.data.orderUpdate.userErrors.length > 0 ? refused : { outcome: 'accepted', reference: order.name }
}

function hasLeft({ fulfillments }: OrderState): boolean {
  return fulfillments.some(({ status }) => status !== 'CANCELLED' && status !== 'ERROR' && status !== 'FAILURE')
}

function namesEverything({ lineItems }: OrderState, lines: readonly { lineId: string; quantity: number }[]): boolean {
  return lineItems.every(({ currentQuantity, customAttributes }) => {
    const lineId = customAttributes.find(({ key }) => key === LINE_ID)?.value
    if (lineId == null) return true
    return (lines.find((line) => line.lineId === lineId)?.quantity ?? 0) >= currentQuantity
  })
}
