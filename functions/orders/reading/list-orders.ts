import * as z from 'zod'
import type { Caller } from '../../http/callers/api-key.ts'
import { storefrontOf } from '../../http/callers/storefront-caller.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { type CursorKind, makeCursor, readCursor } from '../../http/lists/cursor.ts'
import type { Order } from '../order.ts'
import { renderListItem } from '../order-answer.ts'
import type { listOrdersRoute } from '../orders.routes.ts'
import { type ReadStatuses, withCurrentStatuses } from './current-statuses.ts'
import type { IndexedOrder, OrderIndexes } from './order-index.ts'
import { FIRST_PLACE, LAST_PLACE, type WalkPaused, walkCustomer, walkDays, walkUnusual } from './walk-orders.ts'

/** Orders read in one request when the filters pass few. An order's row is some kilobytes. */
const LARGEST_LOOK = 500

/** Hours a list's cursor is valid. */
const CURSOR_HOURS = 24

/** The place after which the next page starts. */
const ordersCursor: CursorKind<string> = {
  name: 'orders',
  version: 1,
  position: z.string().max(100),
  lifetimeSeconds: CURSOR_HOURS * 3600,
}

type Query = z.output<NonNullable<(typeof listOrdersRoute)['query']>>
type Filters = Omit<Query, 'cursor' | 'limit'>

export interface ListOrdersRequest {
  readonly caller: Caller
  readonly query: Query
  readonly now: Date
}

/** `GET /v1/orders`: a page of the caller's own orders, without lines. */
export async function listOrders(
  { caller, query, now }: ListOrdersRequest,
  indexes: OrderIndexes,
  readStatuses: ReadStatuses,
): Promise<HttpAnswer> {
  const owner = storefrontOf(caller)
  const { cursor, limit, ...filters } = query
  const binding = { ...owner, ...filters }
  const start = cursor === undefined ? null : readCursor(ordersCursor, binding, cursor, now)

  const orders: Order[] = []
  let place: string | null = null
  let hasMore = false
  let looked = 0
  for await (const found of candidates(indexes, { ...owner, filters, start, now })) {
    hasMore = found.order === null || orders.length === limit || looked === LARGEST_LOOK
    if (found.order === null) place = found.place
    if (hasMore || found.order === null) break
    place = found.place
    looked++
    if (matches(found.order, filters)) orders.push(found.order)
  }
  const nextCursor = hasMore && place !== null ? makeCursor(ordersCursor, binding, place, now) : null
  const data = (await withCurrentStatuses(orders, readStatuses)).map(renderListItem)
  return { status: 200, body: { data, nextCursor, hasMore } }
}

interface Search {
  readonly storefrontId: string
  readonly livemode: boolean
  readonly filters: Filters
  /** Where the page before ended. */
  readonly start: string | null
  readonly now: Date
}

/** Orders that may match, from the narrowest index, sorted as the list is. */
async function* candidates(
  indexes: OrderIndexes,
  { storefrontId, livemode, filters, start, now }: Search,
): AsyncGenerator<IndexedOrder | WalkPaused, void> {
  const { externalId, customerId, updatedAfter, createdAfter, createdBefore } = filters
  if (externalId !== undefined) {
    const order = await indexes.findByExternalId(storefrontId, livemode, externalId)
    if (order !== null) yield { place: order.createdAt, order }
    return
  }
  if (updatedAfter !== undefined) {
    const range = { after: start ?? updatedAfter, before: LAST_PLACE, newestFirst: false }
    yield* walkDays(indexes, { storefrontId, livemode, index: 'updated', range, now })
    return
  }
  const range = { after: createdAfter ?? FIRST_PLACE, before: start ?? createdBefore ?? LAST_PLACE, newestFirst: true }
  const unusual = unusualIndex(filters)
  if (customerId === undefined && unusual !== null) {
    yield* walkUnusual(indexes, unusual, { storefrontId, livemode }, range)
  } else if (customerId === undefined) {
    yield* walkDays(indexes, { storefrontId, livemode, index: 'created', range, now })
  } else {
    yield* walkCustomer(indexes, { storefrontId, livemode, customerId }, range)
  }
}

/** The sparse index that has all orders of a filter, or null. */
export function unusualIndex({
  attention,
  refundStatus,
}: Pick<Filters, 'attention' | 'refundStatus'>): 'by-attention' | 'by-refund' | null {
  if (attention !== undefined) return 'by-attention'
  return refundStatus === undefined || refundStatus === 'none' ? null : 'by-refund'
}

/** Whether an order has this attention, in any of its brand orders. */
export function hasAttention({ brandOrders }: Order, wanted: NonNullable<Filters['attention']>): boolean {
  return brandOrders.some(({ attention }) => attention !== null && (wanted === 'any' || attention.code === wanted))
}

function matches(order: Order, filters: Filters): boolean {
  const { status, attention, refundStatus, brandId, customerId, createdAfter, createdBefore, updatedAfter } = filters
  return (
    (attention === undefined || hasAttention(order, attention)) &&
    (refundStatus === undefined || order.refundStatus === refundStatus) &&
    (status === undefined || order.status === status) &&
    (brandId === undefined || order.brandOrders.some((brandOrder) => brandOrder.brandId === brandId)) &&
    (customerId === undefined || order.customerId === customerId) &&
    (createdAfter === undefined || order.createdAt >= createdAfter) &&
    (createdBefore === undefined || order.createdAt < createdBefore) &&
    (updatedAfter === undefined || order.updatedAt >= updatedAfter)
  )
}
