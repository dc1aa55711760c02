import * as z from 'zod'
import { type CursorKind, makeCursor, readCursor } from '../http/lists/cursor.ts'
import { type Brand, takesMode } from './brand.ts'
import { type ListedBrand, listedBrand } from './listed-brand.ts'

/** The place after the last brand shown. */
const brandsCursor: CursorKind<string> = {
  name: 'brands',
  version: 1,
  position: z.string().max(200),
  lifetimeSeconds: 24 * 3600,
}

export interface BrandPage {
  readonly data: ListedBrand[]
  readonly nextCursor: string | null
  readonly hasMore: boolean
}

/**
 * One page of the brands that take orders of a mode, newest first. There are some hundreds of
 * brands at most, read by one Query, so pages are cut from the whole. A cursor stays valid when
 * brands are added or disabled.
 */
export function pageOfBrands(
  brands: readonly Brand[],
  query: { readonly livemode: boolean; readonly limit: number; readonly cursor?: string | undefined },
  now: Date,
): BrandPage {
  const after = query.cursor === undefined ? null : readCursor(brandsCursor, null, query.cursor, now)
  const listed = brands
    .filter((brand) => takesMode(brand, query.livemode))
    .map((brand) => ({ place: `${brand.createdAt}#${brand.id}`, shown: listedBrand(brand) }))
    .filter((row): row is { place: string; shown: ListedBrand } => row.shown !== null)
    .filter(({ place }) => after === null || place < after)
    .toSorted((a, b) => (a.place < b.place ? 1 : -1))
  const page = listed.slice(0, query.limit)
  const hasMore = listed.length > page.length
  const last = page.at(-1)
  return {
    data: page.map(({ shown }) => shown),
    nextCursor: hasMore && last !== undefined ? makeCursor(brandsCursor, null, last.place, now) : null,
    hasMore,
  }
}
