import * as z from 'zod'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { type CursorKind, makeCursor, readCursor } from '../../http/lists/cursor.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import type { WorkEntry, WorkIndex } from '../../orders/reading/work-index.ts'
import type { WorkList } from '../../orders/work/work-keys.ts'
import { timestamp } from '../../runtime/clock.ts'
import type { WorkQuery } from './work.routes.ts'
import { workItemOf } from './work-items.ts'

/** Brand orders read in one request when the filters pass few. */
const LARGEST_LOOK = 500

const workCursor: CursorKind<string> = {
  name: 'support-work',
  version: 1,
  position: z.string().max(120),
  lifetimeSeconds: 24 * 3600,
}

export function modesOf(livemode: boolean | undefined): boolean[] {
  return livemode === undefined ? [true, false] : [livemode]
}

/** `GET /support/work/{list}`: a page of brand orders that need somebody, oldest first. */
export async function listWork(
  list: WorkList,
  { query, now }: { readonly query: WorkQuery; readonly now: Date },
  index: WorkIndex,
): Promise<HttpAnswer> {
  const { cursor, limit, ...filters } = query
  const binding = { list, ...filters }
  const after = cursor === undefined ? '0' : readCursor(workCursor, binding, cursor, now)
  const range = { livemodes: modesOf(filters.livemode), after, before: endOf(list, now) }
  const data: unknown[] = []
  let last: string | null = null
  let looked = 0
  let hasMore = false
  for await (const { place, brandOrder } of loaded(index.walk(list, range), index, limit + 1)) {
    hasMore = data.length === limit || looked === LARGEST_LOOK
    if (hasMore) break
    last = place
    looked++
    const item = brandOrder === undefined || !fits(brandOrder, filters) ? null : workItemOf(list, brandOrder, now)
    if (item !== null) data.push(item)
  }
  const nextCursor = hasMore && last !== null ? makeCursor(workCursor, binding, last, now) : null
  return { status: 200, body: { data, nextCursor, hasMore: nextCursor !== null } }
}

/** The places that count now: what will be late is in the list of late ones already. */
export function endOf(list: WorkList, now: Date): string {
  return list === 'overdue' ? `${timestamp(now)}~` : '~'
}

type Filters = Pick<WorkQuery, 'storefrontId' | 'brandId'>

function fits(brandOrder: BrandOrder, { storefrontId, brandId }: Filters): boolean {
  return (
    (storefrontId === undefined || brandOrder.storefrontId === storefrontId) &&
    (brandId === undefined || brandOrder.brandId === brandId)
  )
}

async function* loaded(walk: AsyncIterable<WorkEntry>, { load }: WorkIndex, atOnce: number) {
  let batch: WorkEntry[] = []
  const flush = async () => {
    const brandOrders = batch.length === 0 ? new Map<string, BrandOrder>() : await load(batch)
    const found = batch.map(({ place, brandOrderId }) => ({ place, brandOrder: brandOrders.get(brandOrderId) }))
    batch = []
    return found
  }
  for await (const entry of walk) {
    batch.push(entry)
    if (batch.length === Math.min(100, atOnce)) yield* await flush()
  }
  yield* await flush()
}
