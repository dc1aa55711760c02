import { httpHandler } from '../../http/http-handler.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { listOrdersRoute } from '../orders.routes.ts'
import { statusReader } from './current-statuses.ts'
import { listOrders } from './list-orders.ts'
import { orderIndexes } from './order-index.ts'

const { ordersTable } = environment('ordersTable')
const indexes = orderIndexes(documentClient, ordersTable)
const readStatuses = statusReader(documentClient, ordersTable)

export const handler = httpHandler(listOrdersRoute, (request) => listOrders(request, indexes, readStatuses))
