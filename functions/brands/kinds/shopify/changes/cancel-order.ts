import * as z from 'zod'
import type { CancelCommand } from '../../integration.ts'
import type { CommandOutcome } from '../../outcomes.ts'
import type { AskShopify } from '../admin-api/admin-api.ts'
import { userErrorsSchema } from '../admin-api/user-errors.ts'
import { LINE_ID } from '../names.ts'
import type { OrderState } from '../reading/order-state.ts'
import type { ShopifySettings } from '../settings.ts'
import { hasLeft } from './change-address.ts'
import { refused, refusedFor } from './refused.ts'

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
const jobSchema = z.object({ id: z.string(), done: z.boolean() })
const cancelSchema = z.object({
  orderCancel: z.object({ job: jobSchema.nullish(), orderCancelUserErrors: userErrorsSchema }),
})

const reasons: Readonly<Record<string, string>> = {
  customer_request: 'CUSTOMER',
  out_of_stock: 'INVENTORY',
  discontinued: 'INVENTORY',
  fraud: 'FRAUD',
}

/** A job takes seconds. */
const JOB_SECONDS = 60

/**
 * Cancels the whole order. Money is the platform's business, so none is refunded
 * here. Shopify does it in a job, whose id is the handle: `pending` until it is done.
 * A job that failed says so nowhere; it is done, and the order is not cancelled.
 */
export async function cancelOrder(
  ask: AskShopify,
  settings: ShopifySettings,
  order: OrderState,
  { cancellationId, lines, reason, handle }: CancelCommand,
): Promise<CommandOutcome> {
  const reference = order.name
  if (order.cancelledAt !== null) return { outcome: 'accepted', reference }
  if (hasLeft(order) || (lines !== null && !namesEverything(order, lines))) return refused
  if (handle !== null && (await isUnderWay(ask, handle))) {
    return { outcome: 'pending', reference, handle, askAgainInSeconds: JOB_SECONDS }
  }
  const variables = {
    orderId: order.id,
    reason: reasons[reason.code] ?? 'OTHER',
    restock: settings.inventoryBehaviour !== 'bypass',
    notifyCustomer: settings.sendFulfillmentReceipt,
    // By this we know our own cancellation when the order is read.
    staffNote: cancellationId,
  }
  const answer = await ask(cancelDocument, variables, cancelSchema)
  if (!answer.ok) return answer.unknown
  const { job, orderCancelUserErrors: errors } = answer.data.orderCancel
  if (errors.length > 0) return refusedFor(errors)
  return { outcome: 'pending', reference, askAgainInSeconds: JOB_SECONDS, ...(job == null ? {} : { handle: job.id }) }
}

/** Whether the job is queued or running; a job that is gone is not. */
async function isUnderWay(ask: AskShopify, id: string): Promise<boolean> {
  const schema = z.object({ job: jobSchema.nullable() })
  const answer = await ask('query Job($id: ID!) { job(id: $id) { id done } }', { id }, schema)
  return !answer.ok || answer.data.job?.done === false
}

function namesEverything({ lineItems }: OrderState, lines: readonly { lineId: string; quantity: number }[]): boolean {
  return lineItems.every(({ currentQuantity, customAttributes }) => {
    const lineId = customAttributes.find(({ key }) => key === LINE_ID)?.value
    if (lineId == null) return true
    return (lines.find((line) => line.lineId === lineId)?.quantity ?? 0) >= currentQuantity
  })
}
