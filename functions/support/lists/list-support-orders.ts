import * as z from 'zod'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { type CursorKind, makeCursor, readCursor } from '../../http/lists/cursor.ts'
import type { Order } from '../../orders/order.ts'
import { type ReadStatuses, withCurrentStatuses } from '../../orders/reading/current-statuses.ts'
import { hasAttention, unusualIndex } from '../../orders/reading/list-orders.ts'
import type { Entry, IndexRange, Walking } from '../../orders/reading/order-index.ts'
import {
  FIRST_PLACE,
  LAST_PLACE,
  type Owner,
  placeOrder,
  type WalkPaused,
  walkCustomer,
  walkDays,
  walkUnusual,
} from '../../orders/reading/walk-orders.ts'
import { mergeSorted } from '../../storage/merge-sorted.ts'
import type { listSupportOrdersRoute } from './lists.routes.ts'
import { renderOrderItem } from './order-item.ts'

/** Orders read in one request when the filters pass few. An order's row is a kilobyte or two. */
const LARGEST_LOOK = 500

const ordersCursor: CursorKind<string> = {
  name: 'support-orders',
  version: 1,
  position: z.string().max(100),
  lifetimeSeconds: 24 * 3600,
}

type Query = z.output<NonNullable<(typeof listSupportOrdersRoute)['query']>>
type Filters = Omit<Query, 'cursor' | 'limit'>

export interface SupportListDependencies {
  readonly storefrontIds: () => Promise<readonly string[]>
  readonly entries: Walking<Entry>
  readonly load: (orderIds: readonly string[]) => Promise<ReadonlyMap<string, Order>>
  readonly readStatuses: ReadStatuses
}

/** `GET /support/orders`: walks the lists of all wanted storefronts and modes at once, and reads rows in batches. */
export async function listSupportOrders(
  { query, now }: { readonly query: Query; readonly now: Date },
  dependencies: SupportListDependencies,
): Promise<HttpAnswer> {
  const { cursor, limit, ...filters } = query
  const start = cursor === undefined ? null : readCursor(ordersCursor, filters, cursor, now)
  const range: IndexRange = { ...bounds(filters, start), newestFirst: true }
  const owners = await ownersOf(filters, dependencies)
  const walk = mergeSorted(
    owners.map((owner) => candidates(dependencies.entries, owner, { filters, range, now })),
    placeOrder(range),
  )
  const orders: Order[] = []
  let place: string | null = null
  let hasMore = false
  let looked = 0
  for await (const { at, order, isPause } of loaded(walk, dependencies.load, limit + 1)) {
    hasMore = isPause || orders.length === limit || looked === LARGEST_LOOK
    if (isPause) place = at
    if (hasMore) break
    place = at
    looked++
    if (order !== null && matches(order, filters)) orders.push(order)
  }
  const nextCursor = hasMore && place !== null ? makeCursor(ordersCursor, filters, place, now) : null
  const current = await withCurrentStatuses(orders, dependencies.readStatuses)
  return {
    status: 200,
    body: { data: current.map((order) => renderOrderItem(order, now)), nextCursor, hasMore: nextCursor !== null },
  }
}

/** A day's orders have places from its date up to the next; a place begins with a time. */
function bounds({ day, createdAfter, createdBefore }: Filters, start: string | null) {
  const after = [FIRST_PLACE, day ?? [], createdAfter ?? []].flat()
  const before = [LAST_PLACE, day === undefined ? [] : `${day}${LAST_PLACE}`, createdBefore ?? [], start ?? []].flat()
  return { after: after.toSorted().at(-1) ?? FIRST_PLACE, before: before.toSorted()[0] ?? LAST_PLACE }
}

async function ownersOf(
  { storefrontId, livemode }: Filters,
  { storefrontIds }: SupportListDependencies,
): Promise<Owner[]> {
  const ids = storefrontId === undefined ? await storefrontIds() : [storefrontId]
  const modes = livemode === undefined ? [true, false] : [livemode]
  return ids.flatMap((id) => modes.map((mode) => ({ storefrontId: id, livemode: mode })))
}

interface Search {
  readonly filters: Filters
  readonly range: IndexRange
  readonly now: Date
}

/** Entries of orders that may match, from the narrowest index. */
function candidates(
  entries: Walking<Entry>,
  owner: Owner,
  { filters, range, now }: Search,
): AsyncGenerator<Entry | WalkPaused, void> {
  const unusual = unusualIndex(filters)
  if (filters.customerId !== undefined) {
    return walkCustomer(entries, { ...owner, customerId: filters.customerId }, range)
  }
  if (unusual !== null) return walkUnusual(entries, unusual, owner, range)
  return walkDays(entries, { ...owner, index: 'created', range, now })
}

interface Found {
  readonly at: string
  readonly order: Order | null
  readonly isPause: boolean
}

/** Entries with their orders, which are read so many at once. */
async function* loaded(
  walk: AsyncIterable<Entry | WalkPaused>,
  load: SupportListDependencies['load'],
  atOnce: number,
): AsyncGenerator<Found> {
  let batch: Entry[] = []
  const flush = async (): Promise<Found[]> => {
    const orders = batch.length === 0 ? new Map<string, Order>() : await load(batch.map(({ orderId }) => orderId))
    const found = batch.map(({ place, orderId }) => ({
      at: place,
      order: orders.get(orderId) ?? null,
      isPause: false,
    }))
    batch = []
    return found
  }
  for await (const item of walk) {
    if ('order' in item) {
      yield* await flush()
      yield { at: item.place, order: null, isPause: true }
      return
    }
    batch.push(item)
    if (batch.length === Math.min(100, atOnce)) yield* await flush()
  }
  yield* await flush()
}

function matches(order: Order, filters: Filters): boolean {
  const { status, state, attention, brandId, customerId, storefrontId } = filters
  const isActive = order.status === 'placed' || order.status === 'in_progress'
  return (
    (storefrontId === undefined || order.storefrontId === storefrontId) &&
    (status === undefined || order.status === status) &&
    (state === undefined || isActive === (state === 'active')) &&
    (attention === undefined || hasAttention(order, attention)) &&
    (brandId === undefined || order.brandOrders.some((brandOrder) => brandOrder.brandId === brandId)) &&
    (customerId === undefined || order.customerId === customerId) &&
    (filters.fulfillmentStatus === undefined || order.fulfillmentStatus === filters.fulfillmentStatus) &&
    (filters.refundStatus === undefined || order.refundStatus === filters.refundStatus)
  )
}
