import * as z from 'zod'
import type { RefundCommand } from '../../integration.ts'
import type { CommandOutcome } from '../../outcomes.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'
import { userErrorsSchema } from '../admin-api/user-errors.ts'
import { decimalOf } from '../money.ts'
import { LINE_ID } from '../names.ts'
import { numberOf } from '../reading/drafts.ts'
import type { OrderState } from '../reading/order-state.ts'
import type { ShopifySettings } from '../settings.ts'
import { findReturn } from './find-return.ts'
import { processReturn, unitsToProcess } from './process-return.ts'
import { noteOf, partsOfRefund, type RefundPart, shippingOf } from './refund-parts.ts'
import { refused, refusedFor } from './refused.ts'

const document = `mutation Refund($input: RefundInput!, $key: String!) {
  refundCreate(input: $input) @idempotent(key: $key) { refund { id } userErrors { field message } }
}`
const schema = z.object({
  refundCreate: z.object({ refund: z.object({ id: z.string() }).nullable(), userErrors: userErrorsSchema }),
})

/**
 * Records the refund, to the last unit of what we priced: the amounts stand in its
 * transactions, against the payments of the order. Where the brand collected, its
 * own gateway refunds; where the platform did, this is for the shop's books. The refund
 * of a return is made by processing the return, so that its units count once.
 */
export async function refundOrder(
  ask: AskShopify,
  settings: ShopifySettings,
  order: OrderState,
  command: RefundCommand,
): Promise<CommandOutcome> {
  const known = order.refunds.find(({ note }) => note?.includes(command.refundId) === true)
  if (known !== undefined) return { outcome: 'accepted', reference: numberOf(known.id) }
  const parts = partsOfRefund(order, command.total)
  // More than the shop ever took, or took and still has.
  if (parts === null) return { ...refused, why: { status: '200', field: 'total', providerCode: 'more_than_paid' } }
  const shopReturn = command.returnId === null ? undefined : findReturn(order, command.returnId)
  const units = shopReturn === undefined ? [] : unitsToProcess(order, shopReturn, command)
  // What the merchant has processed already without money is refunded like any other unit.
  if (shopReturn !== undefined && units.length > 0) {
    return processReturn(ask, settings, order, { command, returnId: shopReturn.id, units, parts })
  }
  const answer = await ask(
    document,
    { input: refundInput(settings, order, command, parts), key: command.refundId },
    schema,
  )
  if (!answer.ok) return answer.unknown
  const { refund, userErrors } = answer.data.refundCreate
  return refund === null ? refusedFor(userErrors) : { outcome: 'accepted', reference: numberOf(refund.id) }
}

function refundInput(
  settings: ShopifySettings,
  order: OrderState,
  command: RefundCommand,
  parts: readonly RefundPart[],
) {
  const { id: orderId, currencyCode } = order
  const shipping = shippingOf(command)
  return {
    orderId,
    note: noteOf(command),
    notify: settings.sendFulfillmentReceipt,
    currency: currencyCode,
    refundLineItems: command.lines.flatMap(({ lineId, quantity }) => {
      const lineItemId = order.lineItems.find(({ customAttributes }) =>
        customAttributes.some(({ key, value }) => key === LINE_ID && value === lineId),
      )?.id
      // Goods are put back into stock where the return is processed, if at all.
      return lineItemId === undefined ? [] : [{ lineItemId, quantity, restockType: 'NO_RESTOCK' }]
    }),
    ...(shipping === 0 ? {} : { shipping: { amount: decimalOf(shipping, currencyCode) } }),
    ...(command.goodwill === 0 ? {} : { discrepancyReason: 'CUSTOMER' }),
    transactions: parts.map(({ parentId, gateway, amount }) => ({
      orderId,
      parentId,
      kind: 'REFUND',
      gateway,
      amount: decimalOf(amount, currencyCode),
    })),
  }
}
