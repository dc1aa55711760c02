import { readStorefronts } from '../../http/callers/storefront-list.ts'
import { httpHandler } from '../../http/http-handler.ts'
import { lookupIndex } from '../../orders/reading/lookup-index.ts'
import { entryWalk, loadOrders } from '../../orders/reading/order-index.ts'
import { FIRST_PLACE, LAST_PLACE, walkCustomer } from '../../orders/reading/walk-orders.ts'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { firstOf } from '../../storage/first-of.ts'
import { createBlindIndex } from '../../vault/blind-index.ts'
import { parseBlindIndexKeys } from '../../vault/blind-index-keys.ts'
import { findOrdersByEmail, findOrdersByName, findOrdersByPhone } from '../../vault/find-by-blind-index.ts'
import { kms } from '../../vault/kms.ts'
import { searchRoute } from './search.routes.ts'
import { type SearchDependencies, searchOrders } from './search-orders.ts'

const { ordersTable, settingsTable, vaultTable, blindIndexKeys } = environment(
  'ordersTable',
  'settingsTable',
  'vaultTable',
  'blindIndexKeys',
)
const vault = {
  client: documentClient,
  table: vaultTable,
  blindIndex: createBlindIndex({ kms, keys: parseBlindIndexKeys(blindIndexKeys) }),
}
const finders = { email: findOrdersByEmail, phone: findOrdersByPhone, name: findOrdersByName }
const entries = entryWalk(documentClient, ordersTable)
const allTime = { after: FIRST_PLACE, before: LAST_PLACE, newestFirst: true }

const dependencies: SearchDependencies = {
  owners: async () =>
    (await readStorefronts(documentClient, settingsTable)).flatMap(({ id: storefrontId }) =>
      [true, false].map((livemode) => ({ storefrontId, livemode })),
    ),
  lookup: lookupIndex(documentClient, ordersTable),
  findByPerson: async (field, value, owner, limit) => {
    const found = await finders[field](value, { ...owner, limit }, vault)
    return found.map(({ orderId, createdAt }) => ({ orderId, place: `${createdAt}#${orderId}` }))
  },
  findByCustomer: (customerId, owner, limit) =>
    firstOf(walkCustomer(entries, { ...owner, customerId }, allTime), limit),
  load: (ids) => loadOrders(documentClient, ordersTable, ids),
  phoneCountry: optionalEnvironment('phoneCountry') ?? null,
  nameSearch: optionalEnvironment('nameSearch') === 'true',
}

/** Orders by whatever somebody knows, for the support desk. It looks into indexes, and opens no envelope. */
export const handler = httpHandler(searchRoute, (request) => searchOrders(request, dependencies))
