import * as z from 'zod'
import type { Caller } from '../http/callers/api-key.ts'
import { storefrontOf } from '../http/callers/storefront-caller.ts'
import type { HttpAnswer } from '../http/http-answer.ts'
import { type CursorKind, makeCursor, readCursor } from '../http/lists/cursor.ts'
import { Problem } from '../http/problem.ts'
import type { BrandOrder } from '../orders/brand-order.ts'
import type { Order } from '../orders/order.ts'
import { type ChangeKind, shownChanges } from './change-fields.ts'

export type FindOrder = (orderId: string) => Promise<{ order: Order; brandOrders: BrandOrder[] } | null>

interface Reading {
  readonly caller: Caller
  readonly orderId: string
  readonly kind: ChangeKind
}

/** The place after the last change shown. */
const changesCursor: CursorKind<string> = {
  name: 'changes',
  version: 1,
  position: z.string().max(200),
  lifetimeSeconds: 24 * 3600,
}

/** One page of an order's changes of one kind, newest first. They are read with the order, so pages are cut from the whole. */
export async function listChanges(
  { caller, orderId, kind, query, now }: Reading & { query: { limit: number; cursor?: string | undefined }; now: Date },
  find: FindOrder,
): Promise<HttpAnswer> {
  const changes = await changesOf({ caller, orderId, kind }, find)
  const binding = { orderId, kind }
  const after = query.cursor === undefined ? null : readCursor(changesCursor, binding, query.cursor, now)
  const listed = changes
    .map((change) => ({ change, place: `${change.requestedAt}#${change.id}` }))
    .filter(({ place }) => after === null || place < after)
    .toSorted((a, b) => (a.place < b.place ? 1 : -1))
  const page = listed.slice(0, query.limit)
  const hasMore = listed.length > page.length
  const last = page.at(-1)
  const nextCursor = hasMore && last !== undefined ? makeCursor(changesCursor, binding, last.place, now) : null
  return { status: 200, body: { data: page.map(({ change }) => change), nextCursor, hasMore } }
}

export async function readChange(reading: Reading & { changeId: string }, find: FindOrder): Promise<HttpAnswer> {
  const body = (await changesOf(reading, find)).find(({ id }) => id === reading.changeId)
  if (body === undefined) throw new Problem('not_found', 'The order has no such change.')
  return { status: 200, body }
}

/** An order that is not split yet has none. */
async function changesOf({ caller, orderId, kind }: Reading, find: FindOrder) {
  const { storefrontId, livemode } = storefrontOf(caller)
  const found = await find(orderId)
  if (found === null || found.order.storefrontId !== storefrontId || found.order.livemode !== livemode) {
    throw new Problem('not_found', 'This storefront has no such order.')
  }
  return found.brandOrders.flatMap((brandOrder) => shownChanges(kind, brandOrder))
}
