import { readStorefronts } from '../../http/callers/storefront-list.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { statusReader } from '../../orders/reading/current-statuses.ts'
import { entryWalk, loadOrders } from '../../orders/reading/order-index.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { listSupportOrders } from './list-support-orders.ts'
import { listSupportOrdersRoute } from './lists.routes.ts'

const { ordersTable, settingsTable } = environment('ordersTable', 'settingsTable')

const lists = {
  storefrontIds: async () => (await readStorefronts(documentClient, settingsTable)).map(({ id }) => id),
  entries: entryWalk(documentClient, ordersTable),
  load: (ids: readonly string[]) => loadOrders(documentClient, ordersTable, ids),
  readStatuses: statusReader(documentClient, ordersTable),
}

/** Orders of all storefronts, and the lists of work, for the support desk. It can change nothing. */
export const handler = serveRoutes([
  [listSupportOrdersRoute, httpHandler(listSupportOrdersRoute, (request) => listSupportOrders(request, lists))],
])
