import * as z from 'zod'
import type { RefundCommand } from '../../integration.ts'
import type { CommandOutcome } from '../../outcomes.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'
import { userErrorsSchema } from '../admin-api/user-errors.ts'
import { decimalOf } from '../money.ts'
import { LINE_ID } from '../names.ts'
import { numberOf } from '../reading/drafts.ts'
import type { OrderState, ShopifyReturn } from '../reading/order-state.ts'
import type { ShopifySettings } from '../settings.ts'
import { noteOf, type RefundPart, shippingOf } from './refund-parts.ts'
import { refusedFor } from './refused.ts'

const document = `mutation ProcessReturn($input: ReturnProcessInput!) {
  returnProcess(input: $input) {
    return { order { refunds(first: 250) { id note } } }
    userErrors { code field message }
  }
}`
const schema = z.object({
  returnProcess: z.object({
    return: z
      .object({
        order: z.object({ refunds: z.array(z.object({ id: z.string(), note: z.string().nullable() })) }),
      })
      .nullable(),
    userErrors: userErrorsSchema,
  }),
})

/**
 * Confirms that units of a return came back and refunds them. Shopify takes no key for it: the caller looked for the
 * refund by its note before.
 */
export async function processReturn(
  ask: AskShopify,
  settings: ShopifySettings,
  order: OrderState,
  {
    command,
    returnId,
    units,
    parts,
  }: {
    readonly command: RefundCommand
    readonly returnId: string
    readonly units: readonly { readonly id: string; readonly quantity: number }[]
    readonly parts: readonly RefundPart[]
  },
): Promise<CommandOutcome> {
  const money = (amount: number) => ({
    amount: decimalOf(amount, order.currencyCode),
    currencyCode: order.currencyCode,
  })
  const shipping = shippingOf(command)
  const input = {
    returnId,
    note: noteOf(command),
    notifyCustomer: settings.sendFulfillmentReceipt,
    returnLineItems: units,
    ...(shipping === 0 ? {} : { refundShipping: { shippingRefundAmount: money(shipping) } }),
    financialTransfer: {
      issueRefund: {
        orderTransactions: parts.map(({ parentId, amount }) => ({ parentId, transactionAmount: money(amount) })),
      },
    },
  }
  const answer = await ask(document, { input }, schema)
  if (!answer.ok) return answer.unknown
  const { return: processed, userErrors } = answer.data.returnProcess
  if (processed === null) return refusedFor(userErrors)
  const refund = processed.order.refunds.find(({ note }) => note?.includes(command.refundId) === true)
  return { outcome: 'accepted', reference: refund === undefined ? null : numberOf(refund.id) }
}

/** Units of the refund that the return still expects. */
export function unitsToProcess(order: OrderState, { returnLineItems }: ShopifyReturn, { lines }: RefundCommand) {
  return lines.flatMap(({ lineId, quantity }) => {
    const lineItemId = order.lineItems.find(({ customAttributes }) =>
      customAttributes.some(({ key, value }) => key === LINE_ID && value === lineId),
    )?.id
    let missing = quantity
    return returnLineItems.flatMap((item) => {
      if (item.fulfillmentLineItem?.lineItem.id !== lineItemId) return []
      const units = Math.min(missing, item.quantity - item.processedQuantity)
      missing -= units
      return units > 0 ? [{ id: item.id, quantity: units }] : []
    })
  })
}
