import { httpHandler } from '../http/http-handler.ts'
import { OrderRepository } from '../orders/order-repository.ts'
import { systemClock } from '../runtime/clock.ts'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment } from '../runtime/environment.ts'
import { settleAttention } from './resolve-attention.ts'
import { resolveAttentionRoute } from './routing.routes.ts'

const { ordersTable } = environment('ordersTable')
const orders = new OrderRepository(documentClient, ordersTable, systemClock)

/** For whoever was asked to look at a brand order, and has. */
export const handler = httpHandler(resolveAttentionRoute, ({ params }) => settleAttention(params, orders))
