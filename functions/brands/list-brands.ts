import { Problem } from '../http/problem.ts'
import type { Brand } from './brand.ts'
import { type ListedBrand, listedBrand } from './listed-brand.ts'

export interface BrandPage {
  readonly data: ListedBrand[]
  readonly nextCursor: string | null
  readonly hasMore: boolean
}

/**
 * One page of the brands that take orders, newest first. Brands are some hundreds
 * at most and read by one Query, so pages are cut from the whole; the cursor is
 * the place after the last one shown, and stays good when brands come and go.
 */
export function pageOfBrands(brands: readonly Brand[], limit: number, cursor: string | null): BrandPage {
  const after = cursor === null ? null : placeOf(cursor)
  const sorted = brands.toSorted((a, b) => (placeKey(a) < placeKey(b) ? 1 : -1))
  const wanted = sorted.filter((brand) => after === null || placeKey(brand) < after)
  const listed = wanted.flatMap((brand) => {
    const shown = listedBrand(brand)
    return shown === null ? [] : [{ shown, place: placeKey(brand) }]
  })
  const page = listed.slice(0, limit)
  const hasMore = listed.length > page.length
  const last = page.at(-1)
  return {
    data: page.map(({ shown }) => shown),
    nextCursor: hasMore && last !== undefined ? Buffer.from(last.place).toString('base64url') : null,
    hasMore,
  }
}

function placeKey({ createdAt, id }: Brand): string {
  return `${createdAt}#${id}`
}

function placeOf(cursor: string): string {
  const place = Buffer.from(cursor, 'base64url').toString()
  if (/^\d{4}-[^#]+Z#[a-z0-9-]+$/.test(place)) return place
  throw new Problem('validation_failed', 'The query parameters have faults.', {
    errors: [{ code: 'invalid_cursor', pointer: '#query/cursor', detail: 'This cursor was not made by this list.' }],
  })
}
