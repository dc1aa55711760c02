import { httpHandler } from '../http/http-handler.ts'
import { environment } from '../runtime/environment.ts'
import { documentClient } from '../storage/document-client.ts'
import { listOrderEventsRoute } from './events.routes.ts'
import { listOrderEvents } from './list-order-events.ts'

const { ordersTable: table } = environment('ordersTable')

export const handler = httpHandler(listOrderEventsRoute, (request) =>
  listOrderEvents(request, { client: documentClient, table }),
)
