import * as z from 'zod'
import type { Reason } from '../../../../orders/reason.ts'
import type { Accepted, Refused } from '../../outcomes.ts'
import type { AskShopify, ShopifyAnswer } from '../admin-api/admin-api.ts'
import { DEFINITION_KEY, NAMESPACE } from '../names.ts'

const cancelReason = z.enum(['CUSTOMER', 'DECLINED', 'FRAUD', 'INVENTORY', 'OTHER', 'STAFF']).nullable()

export const foundOrderSchema = z.object({
  id: z.string(),
  name: z.string(),
  cancelledAt: z.string().nullable(),
  cancelReason,
  cancellation: z.object({ staffNote: z.string().nullable() }).nullable(),
  displayFulfillmentStatus: z.string(),
})
export type FoundOrder = z.output<typeof foundOrderSchema>

const document = `query FindOrder($identifier: OrderIdentifierInput!) {
  orderByIdentifier(identifier: $identifier) {
    id name cancelledAt cancelReason cancellation { staffNote } displayFulfillmentStatus
  }
}`

/** The order with our id in its unique metafield. Unlike the search, this is never behind. */
export async function findOrder(ask: AskShopify, brandOrderId: string): Promise<ShopifyAnswer<FoundOrder | null>> {
  const identifier = { customId: { namespace: NAMESPACE, key: DEFINITION_KEY, value: brandOrderId } }
  const answer = await ask(document, { identifier }, z.object({ orderByIdentifier: foundOrderSchema.nullable() }))
  return answer.ok ? { ok: true, data: answer.data.orderByIdentifier } : answer
}

/**
 * An order in the shop is taken, unless the shop cancelled it before we heard that it was. What was cancelled at our
 * request was taken, too: it ends as cancelled, by the request's own answer or report.
 */
export function createdOutcome(order: FoundOrder): Accepted | Refused {
  const isOurs = /\bcan_[0-9A-Za-z]/.test(order.cancellation?.staffNote ?? '')
  if (order.cancelledAt !== null && !isOurs) return { outcome: 'refused', reason: reasonOf(order.cancelReason) }
  // The number at the end of gid://shopify/Order/…, by which the admin's pages are found.
  const backEndId = order.id.split('/').at(-1) ?? order.id
  return { outcome: 'accepted', brandReference: order.name, backEndId, lines: null }
}

export function reasonOf(given: FoundOrder['cancelReason']): Reason {
  switch (given) {
    case 'INVENTORY':
      return { code: 'out_of_stock' }
    case 'CUSTOMER':
      return { code: 'customer_request' }
    case 'FRAUD':
      return { code: 'fraud' }
    default:
      return { code: 'other' }
  }
}
