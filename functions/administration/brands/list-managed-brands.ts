import type { Brand } from '../../brands/brand.ts'
import { type Page, type PageQuery, pageOf, placeBefore } from '../../http/lists/list-page.ts'

/** A page of all brands, disabled ones too, newest first. It is cut from the whole list, which has some hundreds of brands at most. */
export function listManagedBrands(brands: readonly Brand[], query: PageQuery, now: Date): Page<Brand> {
  const placeOf = (brand: Brand) => `${brand.createdAt}#${brand.id}`
  const before = placeBefore('brands', query, now)
  const found = brands
    .filter((brand) => before === null || placeOf(brand) < before)
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
  return pageOf('brands', found, query, { placeOf, show: (brand) => brand }, now)
}
