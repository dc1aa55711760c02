import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { orderIdOf } from '../../../functions/orders/orders-keys.ts'
import { statusReader } from '../../../functions/orders/reading/current-statuses.ts'
import { lookupIndex } from '../../../functions/orders/reading/lookup-index.ts'
import { entryWalk, loadOrders } from '../../../functions/orders/reading/order-index.ts'
import { FIRST_PLACE, LAST_PLACE, type Owner, walkCustomer } from '../../../functions/orders/reading/walk-orders.ts'
import { workIndex } from '../../../functions/orders/reading/work-index.ts'
import { firstOf } from '../../../functions/storage/first-of.ts'
import { countWork } from '../../../functions/support/lists/count-work.ts'
import { listSupportOrders } from '../../../functions/support/lists/list-support-orders.ts'
import { listWork } from '../../../functions/support/lists/list-work.ts'
import { listSupportOrdersRoute } from '../../../functions/support/lists/lists.routes.ts'
import { workRoutes } from '../../../functions/support/lists/work.routes.ts'
import { markedOrders } from '../../../functions/support/notes/marked-orders.ts'
import type { SearchKind } from '../../../functions/support/search/recognise.ts'
import { searchOrders } from '../../../functions/support/search/search-orders.ts'
import type { BlindIndex } from '../../../functions/vault/blind-index.ts'
import { findOrdersByEmail, findOrdersByName, findOrdersByPhone } from '../../../functions/vault/find-by-blind-index.ts'
import { externalIdOf, person } from './stored-orders.ts'

const finders = { email: findOrdersByEmail, phone: findOrdersByPhone, name: findOrdersByName }

interface Parts {
  readonly client: DynamoDBDocumentClient
  readonly orders: string
  readonly vault: string
  readonly blindIndex: BlindIndex
  readonly owners: readonly Owner[]
}

/** Everything that the desk asks, by its name; each answers how many it found. */
export function questions({ client, orders, vault, blindIndex, owners }: Parts): Record<string, () => Promise<number>> {
  const now = new Date('2026-11-27T21:00:00.000Z')
  const entries = entryWalk(client, orders)
  const load = (ids: readonly string[]) => loadOrders(client, orders, ids)
  const allTime = { after: FIRST_PLACE, before: LAST_PLACE, newestFirst: true }
  const lists = {
    storefrontIds: async () => [...new Set(owners.map(({ storefrontId }) => storefrontId))],
    entries,
    marked: markedOrders(client, orders),
    load,
    readStatuses: statusReader(client, orders),
  }
  const found = (body: unknown) =>
    (body as { data?: unknown[]; orders?: unknown[] }).data?.length ?? (body as { orders: unknown[] }).orders.length

  const search = (query: string, kind?: SearchKind) => async () => {
    const { body } = await searchOrders(
      { body: { query, kind }, now },
      {
        owners: async () => owners,
        lookup: lookupIndex(client, orders),
        findByPerson: async (field, value, owner, limit) => {
          const all = await finders[field](value, { ...owner, limit }, { client, table: vault, blindIndex })
          return all.map(({ orderId, createdAt }) => ({ orderId, place: `${createdAt}#${orderId}` }))
        },
        findByCustomer: (customerId, owner, limit) =>
          firstOf(walkCustomer(entries, { ...owner, customerId }, allTime), limit),
        load,
        phoneCountry: 'US',
        nameSearch: true,
      },
    )
    return found(body)
  }
  const list = (query: Record<string, string>) => async () => {
    const parsed = listSupportOrdersRoute.query?.parse(query)
    if (parsed === undefined) throw new Error('The route has a query.')
    return found((await listSupportOrders({ query: parsed, now }, lists)).body)
  }
  const index = workIndex(client, orders)
  const work = (name: keyof typeof workRoutes) => async () => {
    const query = workRoutes[name].query?.parse({})
    if (query === undefined) throw new Error('The route has a query.')
    return found((await listWork(name, { query, now }, index)).body)
  }
  const [owner] = owners
  if (owner === undefined) throw new Error('There is a storefront.')
  const id = orderIdOf(owner.storefrontId, owner.livemode, externalIdOf(40))
  return {
    'search: our id': search(id),
    'search: the end of our id': search(id.slice(-6), 'id'),
    'search: the platform’s id': search(externalIdOf(41), 'external_id'),
    'search: a brand’s number': search('#a-42', 'brand_reference'),
    'search: a tracking number that nobody has': search('1Z999', 'tracking_number'),
    'search: an e-mail address with 30 orders': search(person.email),
    'search: a telephone number that nobody has': search('+12025550123', 'phone'),
    'search: a name that nobody has': search('Ada Lovelace', 'name'),
    'search: a user with 30 orders': search(person.customerId, 'customer_id'),
    'search: everything at once': search(externalIdOf(43)),
    'orders: the newest 50': list({}),
    'orders: of one storefront and mode': list({ storefrontId: owner.storefrontId, livemode: String(owner.livemode) }),
    'orders: with attention': list({ attention: 'any' }),
    'orders: refunded': list({ refundStatus: 'refunded' }),
    'orders: with a tag that nobody gave': list({ tag: 'vip' }),
    'work: attention': work('attention'),
    'work: overdue': work('overdue'),
    'work: the numbers': async () => {
      const { body } = await countWork(
        { query: {}, now },
        { index, findFailing: async () => ({ brands: [], endpoints: [] }) },
      )
      return (body as { attention: { count: number } }).attention.count
    },
  }
}
