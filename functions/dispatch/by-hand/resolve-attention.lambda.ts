import { httpHandler } from '../../http/http-handler.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { resolveAttentionRoute } from '../dispatch.routes.ts'
import { settleAttention } from './resolve-attention.ts'

const { ordersTable } = environment('ordersTable')
const orders = new OrderStore(documentClient, ordersTable, systemClock)

/** For an administrator who has looked at a brand order. */
export const handler = httpHandler(resolveAttentionRoute, ({ params }) => settleAttention(params, orders))
