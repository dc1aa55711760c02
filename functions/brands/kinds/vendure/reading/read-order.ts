import * as z from 'zod'
import type { AskVendure, VendureAnswer } from '../admin-api/admin-api.ts'
import { BRAND_ORDER_ID } from '../names.ts'
import { HISTORY, historyPage, ORDER, type OrderState, orderSchema } from './order-state.ts'

const precision = 'globalSettings { serverConfig { moneyStrategyPrecision } }'
const document = `query ReadOrder($brandOrderId: String!, $skip: Int!) {
  orders(options: { filter: { ${BRAND_ORDER_ID}: { eq: $brandOrderId } }, take: 1 }) { items { ${ORDER} ${HISTORY} } }
  ${precision}
}`
const schema = z.object({
  orders: z.object({ items: z.array(orderSchema) }),
  globalSettings: z.object({ serverConfig: z.object({ moneyStrategyPrecision: z.int() }) }),
})
const moreDocument = `query MoreHistory($id: ID!, $skip: Int!) { order(id: $id) { ${HISTORY} } }`
const moreSchema = z.object({ order: z.object({ history: historyPage }).nullable() })

/** The whole order by our id; null when there is none. */
export async function readOrder(ask: AskVendure, brandOrderId: string): Promise<VendureAnswer<OrderState | null>> {
  const answer = await ask(document, { brandOrderId, skip: 0 }, schema)
  if (!answer.ok) return answer
  const [order] = answer.data.orders.items
  if (order === undefined) return { ok: true, data: null }
  const history = [...order.history.items]
  for (let total = order.history.totalItems; history.length < total; ) {
    const more = await ask(moreDocument, { id: order.id, skip: history.length }, moreSchema)
    if (!more.ok) return more
    const page = more.data.order?.history
    if (page === undefined || page.items.length === 0) break
    history.push(...page.items)
    total = page.totalItems
  }
  const { moneyStrategyPrecision } = answer.data.globalSettings.serverConfig
  const { fulfillments, payments } = order
  return {
    ok: true,
    data: {
      ...order,
      brandOrderId,
      precision: moneyStrategyPrecision,
      fulfillments: fulfillments ?? [],
      payments: payments ?? [],
      history,
    },
  }
}
