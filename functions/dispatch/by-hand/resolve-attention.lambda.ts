import { httpHandler } from '../../http/http-handler.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { settleForDesk } from '../../support/acting/act-on-order.ts'
import { resolveAttentionRoute } from '../dispatch.routes.ts'
import { settleAttention } from './resolve-attention.ts'

const { ordersTable } = environment('ordersTable')
const orders = new OrderStore(documentClient, ordersTable, systemClock)

/** For an administrator who has looked at a brand order. A member's act is in the audit log too. */
export const handler = httpHandler(resolveAttentionRoute, (request) => {
  const { params, caller } = request
  return caller.member === undefined
    ? settleAttention(params, orders)
    : settleForDesk({ ...request, ...params }, { orders })
})
