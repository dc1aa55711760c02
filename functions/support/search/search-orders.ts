import type { HttpAnswer } from '../../http/http-answer.ts'
import { Problem } from '../../http/problem.ts'
import { orderIdOfBrandOrder } from '../../orders/brand-order-id.ts'
import type { Order } from '../../orders/order.ts'
import { orderIdOf } from '../../orders/orders-keys.ts'
import type { LookupIndex } from '../../orders/reading/lookup-index.ts'
import type { Owner } from '../../orders/reading/walk-orders.ts'
import { renderOrderItem } from '../lists/order-item.ts'
import { isCardNumber, type Meaning, recognise, type SearchKind, searchKind } from './recognise.ts'

/** Orders of one meaning that are shown. */
const MOST_SHOWN = 20

/** An order that was found, and its time where the index has it. */
export interface Candidate {
  readonly orderId: string
  readonly place: string
}

export interface SearchDependencies {
  readonly owners: () => Promise<readonly Owner[]>
  readonly lookup: LookupIndex
  /** By blind index, newest first. */
  readonly findByPerson: (
    field: 'email' | 'phone' | 'name',
    value: string,
    owner: Owner,
    limit: number,
  ) => Promise<readonly Candidate[]>
  /** Newest first. */
  readonly findByCustomer: (customerId: string, owner: Owner, limit: number) => Promise<readonly Candidate[]>
  readonly load: (orderIds: readonly string[]) => Promise<ReadonlyMap<string, Order>>
  readonly phoneCountry: string | null
  readonly nameSearch: boolean
}

interface Asked {
  readonly body: { readonly query: string; readonly kind?: SearchKind | undefined }
  readonly now: Date
}

/** `POST /support/searches`. Every meaning costs some reads by key, however many orders there are. */
export async function searchOrders({ body, now }: Asked, dependencies: SearchDependencies): Promise<HttpAnswer> {
  if (isCardNumber(body.query)) {
    throw new Problem('card_data_refused', 'This looks like a card number. Orders are not found by card numbers.', {
      errors: [
        { code: 'card_number', pointer: '/query', detail: 'Search by an order id, an e-mail or a telephone number.' },
      ],
    })
  }
  const { meanings, skipped } = recognise(body.query, body.kind ?? null, dependencies)
  const owners = await dependencies.owners()
  const found = await Promise.all(
    meanings.map(async (meaning) => ({ kind: meaning.kind, ids: await idsOf(meaning, owners, dependencies) })),
  )
  const orders = await dependencies.load([...new Set(found.flatMap(({ ids }) => ids))])
  const shown = found.map(({ kind, ids }) => ({ kind, orders: newestFirst(ids.flatMap((id) => orders.get(id) ?? [])) }))
  return {
    status: 200,
    body: {
      looked: meanings.map(({ kind }) => kind),
      skipped,
      more: shown.flatMap(({ kind, orders: all }) => (all.length > MOST_SHOWN ? [kind] : [])),
      orders: grouped(shown).map(({ order, matchedBy }) => ({ ...renderOrderItem(order, now), matchedBy })),
    },
  }
}

interface Shown {
  readonly kind: SearchKind
  readonly orders: readonly Order[]
}

/** Each order once, under its surest meaning. */
function grouped(shown: readonly Shown[]): { order: Order; matchedBy: SearchKind[] }[] {
  const groups = new Map<string, { order: Order; matchedBy: SearchKind[] }>()
  const bySureness = shown.toSorted((one, other) => rankOf(one.kind) - rankOf(other.kind))
  for (const { kind, orders } of bySureness) {
    for (const order of orders.slice(0, MOST_SHOWN)) {
      const known = groups.get(order.id)
      if (known === undefined) groups.set(order.id, { order, matchedBy: [kind] })
      else known.matchedBy.push(kind)
    }
  }
  return [...groups.values()]
}

const rankOf = (kind: SearchKind): number => searchKind.options.indexOf(kind)

function newestFirst(orders: readonly Order[]): Order[] {
  return orders.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
}

/** Ids of the orders that a meaning finds, at most one more than are shown. */
export async function idsOf(
  { kind, value }: Meaning,
  owners: readonly Owner[],
  { lookup, findByPerson, findByCustomer }: SearchDependencies,
): Promise<readonly string[]> {
  const limit = MOST_SHOWN + 1
  const newestOfAll = async (find: (owner: Owner) => Promise<readonly Candidate[]>) => {
    const found = (await Promise.all(owners.map(find))).flat()
    return found
      .toSorted((one, other) => (one.place < other.place ? 1 : -1))
      .slice(0, limit)
      .map(({ orderId }) => orderId)
  }
  switch (kind) {
    case 'id':
      return idsByOwnId(value, lookup, limit)
    case 'external_id':
      // One key for each storefront and mode, of which few exist.
      return owners.map(({ storefrontId, livemode }) => orderIdOf(storefrontId, livemode, value))
    case 'brand_reference':
      return lookup.byNumber('REFERENCE', value, limit)
    case 'tracking_number':
      return lookup.byNumber('TRACKING', value, limit)
    case 'email':
    case 'phone':
    case 'name':
      return newestOfAll((owner) => findByPerson(kind, value, owner, limit))
    case 'customer_id':
      return newestOfAll((owner) => findByCustomer(value, owner, limit))
  }
}

async function idsByOwnId(value: string, lookup: LookupIndex, limit: number): Promise<readonly string[]> {
  const [prefix, body] = value.split('_')
  if (body === undefined) return lookup.byEnd(value, limit)
  // A brand order's id has its order's inside; an order's is its key.
  const known = prefix === 'bo' ? orderIdOfBrandOrder(value) : prefix === 'ord' ? value : null
  const byKey = known === null ? [] : [known]
  return prefix === 'bo' ? byKey : [...byKey, ...(await lookup.byEnd(body, limit))]
}
