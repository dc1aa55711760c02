import * as z from 'zod'
import type { Reason } from '../../../../orders/reason.ts'
import type { Accepted, Refused } from '../../outcomes.ts'
import type { AskVendure, VendureAnswer } from '../admin-api/admin-api.ts'
import { BRAND_ORDER_ID } from '../names.ts'

/** What is asked of an order to know what became of it. */
export const FOUND = `id code state fulfillments { id }
  history(options: { filter: { type: { eq: "ORDER_CANCELLATION" } }, sort: { createdAt: ASC }, take: 100 }) {
    items { data }
  }`
export const foundOrderSchema = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  fulfillments: z.array(z.object({ id: z.string() })).nullable(),
  history: z.object({ items: z.array(z.object({ data: z.object({ reason: z.string().nullish() }) })) }),
})
export type FoundOrder = z.output<typeof foundOrderSchema>

const document = `query FindOrder($brandOrderId: String!) {
  orders(options: { filter: { ${BRAND_ORDER_ID}: { eq: $brandOrderId } }, take: 1 }) { items { ${FOUND} } }
}`
const schema = z.object({ orders: z.object({ items: z.array(foundOrderSchema) }) })

/**
 * The order with our id in its unique field. Never by Vendure's own id: a server that was restored gives the ids of
 * orders that it lost to others.
 */
export async function findOrder(ask: AskVendure, brandOrderId: string): Promise<VendureAnswer<FoundOrder | null>> {
  const answer = await ask(document, { brandOrderId }, schema)
  return answer.ok ? { ok: true, data: answer.data.orders.items[0] ?? null } : answer
}

/** A draft with our id was claimed by an attempt that did not come to its end: it is no order yet. */
export function isUnfinished({ state }: Pick<FoundOrder, 'state'>): boolean {
  return state === 'Created' || state === 'Draft' || state === 'AddingItems' || state === 'ArrangingPayment'
}

/**
 * A placed order is taken, unless the shop cancelled it before we heard that it was. What was cancelled at our request
 * was taken, too: it ends as cancelled, by the request's own answer or report. An order of which all came back is
 * `Cancelled` as well, but was shipped.
 */
export function createdOutcome(order: FoundOrder): Accepted | Refused {
  const { id, code, state, fulfillments, history } = order
  const reasons = history.items.map(({ data }) => data.reason ?? '')
  const isOurs = reasons.some((reason) => /\bcan_[0-9A-Za-z]/.test(reason))
  if (state === 'Cancelled' && !isOurs && (fulfillments ?? []).length === 0) {
    return { outcome: 'refused', reason: reasonOf(reasons.at(-1) ?? '') }
  }
  return { outcome: 'accepted', brandReference: code, backEndId: id, lines: null }
}

/** Staff choose a reason in the dashboard, or write one. */
export function reasonOf(text: string): Reason {
  if (/stock|not.?available/i.test(text)) return { code: 'out_of_stock' }
  if (/customer/i.test(text)) return { code: 'customer_request' }
  if (/fraud/i.test(text)) return { code: 'fraud' }
  return { code: 'other' }
}
