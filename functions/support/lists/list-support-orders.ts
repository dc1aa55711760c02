import * as z from 'zod'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { type CursorKind, makeCursor, readCursor } from '../../http/lists/cursor.ts'
import type { Order } from '../../orders/order.ts'
import { type ReadStatuses, withCurrentStatuses } from '../../orders/reading/current-statuses.ts'
import type { IndexRange } from '../../orders/reading/order-index.ts'
import { FIRST_PLACE, LAST_PLACE, type Owner, placeOrder } from '../../orders/reading/walk-orders.ts'
import { mergeSorted } from '../../storage/merge-sorted.ts'
import { type CandidateDependencies, candidates, loaded, wantedMarks } from './candidates.ts'
import { matches, type OrderFilters, type OrderQuery } from './order-filters.ts'
import { renderOrderItem } from './order-item.ts'

/** Orders read in one request when the filters pass few. An order's row is a kilobyte or two. */
const LARGEST_LOOK = 500

const ordersCursor: CursorKind<string> = {
  name: 'support-orders',
  version: 1,
  position: z.string().max(100),
  lifetimeSeconds: 24 * 3600,
}

export interface SupportListDependencies extends CandidateDependencies {
  readonly storefrontIds: () => Promise<readonly string[]>
  readonly readStatuses: ReadStatuses
}

/** `GET /support/orders`: walks the lists of all wanted storefronts and modes at once, and reads rows in batches. */
export async function listSupportOrders(
  { query, now }: { readonly query: OrderQuery; readonly now: Date },
  dependencies: SupportListDependencies,
): Promise<HttpAnswer> {
  const { cursor, limit, ...filters } = query
  const start = cursor === undefined ? null : readCursor(ordersCursor, filters, cursor, now)
  const range: IndexRange = { ...bounds(filters, start), newestFirst: true }
  const owners = await ownersOf(filters, dependencies)
  const walk = mergeSorted(
    owners.map((owner) => candidates(dependencies, owner, { filters, range, now })),
    placeOrder(range),
  )
  const orders: Order[] = []
  let place: string | null = null
  let hasMore = false
  let looked = 0
  // The walk itself has the first mark.
  const marks = wantedMarks(filters).slice(1)
  for await (const { at, order, isPause } of loaded(walk, dependencies, { atOnce: limit + 1, marks })) {
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
function bounds({ day, createdAfter, createdBefore }: OrderFilters, start: string | null) {
  const after = [FIRST_PLACE, day ?? [], createdAfter ?? []].flat()
  const before = [LAST_PLACE, day === undefined ? [] : `${day}${LAST_PLACE}`, createdBefore ?? [], start ?? []].flat()
  return { after: after.toSorted().at(-1) ?? FIRST_PLACE, before: before.toSorted()[0] ?? LAST_PLACE }
}

async function ownersOf(
  { storefrontId, livemode }: OrderFilters,
  { storefrontIds }: SupportListDependencies,
): Promise<Owner[]> {
  const ids = storefrontId === undefined ? await storefrontIds() : [storefrontId]
  const modes = livemode === undefined ? [true, false] : [livemode]
  return ids.flatMap((id) => modes.map((mode) => ({ storefrontId: id, livemode: mode })))
}
