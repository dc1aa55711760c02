import * as z from 'zod'
import { type CursorKind, makeCursor, readCursor } from './cursor.ts'

/** The place of the last item of a page. */
const cursorKind: CursorKind<string> = {
  name: 'administration',
  version: 1,
  position: z.string().max(300),
  lifetimeSeconds: 24 * 3600,
}

export interface PageQuery {
  readonly limit: number
  readonly cursor?: string | undefined
}

export interface Page<Item> {
  readonly data: readonly Item[]
  readonly nextCursor: string | null
  readonly hasMore: boolean
}

/** Where the requested page begins: the place of the last item of the page before, or null for the newest. */
export function placeBefore(list: string, query: PageQuery, now: Date): string | null {
  return query.cursor === undefined ? null : readCursor(cursorKind, list, query.cursor, now)
}

/** A page of the first `limit` items of `found`. The caller reads one item more, so that `hasMore` is known. */
export function pageOf<Found, Item>(
  list: string,
  found: readonly Found[],
  query: PageQuery,
  parts: { readonly placeOf: (one: Found) => string; readonly show: (one: Found) => Item },
  now: Date,
): Page<Item> {
  const shown = found.slice(0, query.limit)
  const last = shown.at(-1)
  const hasMore = found.length > shown.length && last !== undefined
  return {
    data: shown.map(parts.show),
    nextCursor: hasMore ? makeCursor(cursorKind, list, parts.placeOf(last), now) : null,
    hasMore,
  }
}
