import * as z from 'zod'
import type { RefundCommand } from '../../integration.ts'
import type { CommandOutcome } from '../../outcomes.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'
import { decimalOf } from '../money.ts'
import { LINE_ID } from '../names.ts'
import type { OrderState } from '../reading/order-state.ts'
import type { ShopifySettings } from '../settings.ts'
import { refused } from './change-order.ts'

const document = `mutation Refund($input: RefundInput!, $key: String!) {
  refundCreate(input: $input) @idempotent(key: $key) { refund { id } userErrors { field message } }
}`
const schema = z.object({
  refundCreate: z.object({ refund: z.object({ id: z.string() }).nullable(), userErrors: z.array(z.unknown()) }),
})

/**
 * Records the refund, to the last unit of what we priced: the amounts stand in its
 * transactions, against the payments of the order. Where the brand collected, its
 * own gateway pays back; where the platform did, this is for the shop's books.
 */
export async function refundOrder(
  ask: AskShopify,
  settings: ShopifySettings,
  order: OrderState,
  command: RefundCommand,
): Promise<CommandOutcome> {
  const known = order.refunds.find(({ note }) => note?.includes(command.refundId) === true)
  if (known !== undefined) return { outcome: 'accepted', reference: numberOf(known.id) }
  const transactions = transactionsOf(order, command.total)
  // More than the shop ever took, or took and still has.
  if (transactions === null) return refused
  const input = {
    orderId: order.id,
    note: [command.refundId, ...(command.returnId === null ? [] : [`for ${command.returnId}`])].join(' '),
    notify: settings.sendFulfillmentReceipt,
    currency: order.currencyCode,
    refundLineItems: command.lines.flatMap(({ lineId, quantity }) => {
      const lineItemId = order.lineItems.find(({ customAttributes }) =>
        customAttributes.some(({ key, value }) => key === LINE_ID && value === lineId),
      )?.id
      // Goods are put back into stock where the return is processed, if at all.
      return lineItemId === undefined ? [] : [{ lineItemId, quantity, restockType: 'NO_RESTOCK' }]
    }),
    ...(command.shipping === 0 ? {} : { shipping: { amount: decimalOf(command.shipping, order.currencyCode) } }),
    ...(command.goodwill === 0 ? {} : { discrepancyReason: 'CUSTOMER' }),
    transactions,
  }
  const answer = await ask(document, { input, key: command.refundId }, schema)
  if (!answer.ok) return answer.unknown
  const { refund } = answer.data.refundCreate
  return refund === null ? refused : { outcome: 'accepted', reference: numberOf(refund.id) }
}

/** The total spread over the order's payments, first taken first; null when they do not hold it any more. */
function transactionsOf(order: OrderState, total: number): object[] | null {
  const back = order.refunds.flatMap(({ transactions }) => transactions)
  const rows: object[] = []
  let missing = total
  for (const { id, kind, status, gateway, amountSet } of order.transactions) {
    if (status !== 'SUCCESS' || (kind !== 'SALE' && kind !== 'CAPTURE')) continue
    const spent = back
      .filter((row) => row.parentTransaction?.id === id && row.status !== 'FAILURE' && row.status !== 'ERROR')
      .reduce((sum, row) => sum + row.amountSet, 0)
    const amount = Math.min(missing, amountSet - spent)
    if (amount <= 0) continue
    missing -= amount
    const value = decimalOf(amount, order.currencyCode)
    rows.push({ orderId: order.id, parentId: id, kind: 'REFUND', gateway: gateway ?? '', amount: value })
  }
  return missing > 0 ? null : rows
}

function numberOf(id: string): string {
  return id.replace('gid://shopify/Refund/', '')
}
