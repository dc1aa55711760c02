import { httpHandler } from '../http/http-handler.ts'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment } from '../runtime/environment.ts'
import { statusReader } from './current-statuses.ts'
import { listOrders } from './list-orders.ts'
import { orderIndexes } from './order-index.ts'
import { listOrdersRoute } from './orders.routes.ts'

const { ordersTable } = environment('ordersTable')
const indexes = orderIndexes(documentClient, ordersTable)
const readStatuses = statusReader(documentClient, ordersTable)

export const handler = httpHandler(listOrdersRoute, (request) => listOrders(request, indexes, readStatuses))
