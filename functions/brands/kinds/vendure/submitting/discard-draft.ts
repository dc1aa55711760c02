import * as z from 'zod'
import { addSeconds, timestamp } from '../../../../runtime/clock.ts'
import type { AskVendure } from '../admin-api/admin-api.ts'
import { BRAND_ORDER_ID, DRAFT_FOR } from '../names.ts'

/** Throws a draft away that is nobody's order. */
export async function discardDraft(ask: AskVendure, orderId: string): Promise<void> {
  const document = 'mutation DiscardDraft($orderId: ID!) { deleteDraftOrder(orderId: $orderId) { result } }'
  await ask(document, { orderId }, z.object({ deleteDraftOrder: z.object({ result: z.string() }) }))
}

/** An attempt lasts a minute at most. */
const ABANDONED_SECONDS = 15 * 60
const abandonedDocument = `query AbandonedDrafts($before: DateTime!) {
  orders(options: {
    filter: {
      state: { eq: "Draft" }, ${DRAFT_FOR}: { isNull: false }, ${BRAND_ORDER_ID}: { isNull: true }
      createdAt: { before: $before }
    }
    take: 5
  }) { items { id } }
}`
const abandonedSchema = z.object({ orders: z.object({ items: z.array(z.object({ id: z.string() })) }) })

/** Throws away what attempts left behind that were cut off: a customer's name and address stand in it. */
export async function discardAbandoned(ask: AskVendure, now: Date): Promise<void> {
  const before = timestamp(addSeconds(now, -ABANDONED_SECONDS))
  const found = await ask(abandonedDocument, { before }, abandonedSchema)
  if (!found.ok) return
  for (const { id } of found.data.orders.items) await discardDraft(ask, id)
}
