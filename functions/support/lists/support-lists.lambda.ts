import { findAllBrands, findBrand } from '../../brands/brand-store.ts'
import { integrations } from '../../brands/kinds/integrations.ts'
import { PollStore } from '../../brands/polling/poll-store.ts'
import { readPaces } from '../../brands/rate-limit/pace-list.ts'
import { readStorefronts } from '../../http/callers/storefront-list.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { statusReader } from '../../orders/reading/current-statuses.ts'
import { entryWalk, loadOrders } from '../../orders/reading/order-index.ts'
import { workIndex } from '../../orders/reading/work-index.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { endpointLists } from '../../webhooks/endpoints/endpoint-store.ts'
import { failingEndpoints } from '../../webhooks/endpoints/failing-endpoints.ts'
import { listIntegrationsRoute, listSupportBrandsRoute, readSupportBrandRoute } from '../brands/brands.routes.ts'
import { declaredIntegration } from '../brands/declared-integration.ts'
import { readDirectoryRoute } from '../brands/directory.routes.ts'
import { directoryOf } from '../brands/directory.ts'
import { type BrandReading, listSupportBrands, readSupportBrand } from '../brands/read-brands.ts'
import { markedOrders } from '../notes/marked-orders.ts'
import { countWork } from './count-work.ts'
import { type FailingDependencies, findFailing } from './find-failing.ts'
import { listSupportOrders } from './list-support-orders.ts'
import { listWork } from './list-work.ts'
import { listSupportOrdersRoute } from './lists.routes.ts'
import { listFailingRoute, readWorkRoute, workRoutes } from './work.routes.ts'

const { ordersTable, settingsTable } = environment('ordersTable', 'settingsTable')

const findStorefronts = () => readStorefronts(documentClient, settingsTable)
const storefrontIds = async () => (await findStorefronts()).map(({ id }) => id)
const lists = {
  storefrontIds,
  entries: entryWalk(documentClient, ordersTable),
  marked: markedOrders(documentClient, ordersTable),
  load: (ids: readonly string[]) => loadOrders(documentClient, ordersTable, ids),
  readStatuses: statusReader(documentClient, ordersTable),
}
const index = workIndex(documentClient, ordersTable)
const polls = new PollStore(documentClient, settingsTable)
const endpoints = endpointLists(documentClient, settingsTable)
const findPaces = (ids: readonly string[]) => readPaces(documentClient, settingsTable, ids)
const reading: BrandReading = { findAllBrands, findBrand, findPaces, findPolls: (ids) => polls.findThose(ids) }
const failing: FailingDependencies = {
  findAllBrands,
  findPaces,
  findPolls: () => polls.findAll(),
  storefrontIds,
  failingEndpoints: (owner) => failingEndpoints(owner, endpoints),
}

/** Orders of all storefronts, the lists of work, and brands, for the support desk. It can change nothing. */
export const handler = serveRoutes([
  [listSupportOrdersRoute, httpHandler(listSupportOrdersRoute, (request) => listSupportOrders(request, lists))],
  [
    readWorkRoute,
    httpHandler(readWorkRoute, (request) => {
      const { query, now } = request
      return countWork(request, { index, findFailing: () => findFailing(query.livemode, failing, now) })
    }),
  ],
  [workRoutes.attention, httpHandler(workRoutes.attention, (request) => listWork('attention', request, index))],
  [workRoutes.overdue, httpHandler(workRoutes.overdue, (request) => listWork('overdue', request, index))],
  [workRoutes.returns, httpHandler(workRoutes.returns, (request) => listWork('returns', request, index))],
  [workRoutes.refunds, httpHandler(workRoutes.refunds, (request) => listWork('refunds', request, index))],
  [
    listSupportBrandsRoute,
    httpHandler(listSupportBrandsRoute, ({ query, now }) => listSupportBrands(query, reading, now)),
  ],
  [
    readSupportBrandRoute,
    httpHandler(readSupportBrandRoute, ({ params, now }) => readSupportBrand(params.brandId, reading, now)),
  ],
  [
    listIntegrationsRoute,
    httpHandler(listIntegrationsRoute, async () => ({
      status: 200,
      body: { data: integrations.map(declaredIntegration) },
    })),
  ],
  [
    readDirectoryRoute,
    httpHandler(readDirectoryRoute, async () => {
      const [brands, storefronts] = await Promise.all([findAllBrands(), findStorefronts()])
      return { status: 200, body: directoryOf(brands, storefronts) }
    }),
  ],
  [
    listFailingRoute,
    httpHandler(listFailingRoute, async ({ query, now }) => ({
      status: 200,
      body: await findFailing(query.livemode, failing, now),
    })),
  ],
])
