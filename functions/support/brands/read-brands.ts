import type { Brand } from '../../brands/brand.ts'
import type { PollState } from '../../brands/polling/poll-state.ts'
import type { PaceState } from '../../brands/rate-limit/pace.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import { type PageQuery, pageOf, placeBefore } from '../../http/lists/list-page.ts'
import { Problem } from '../../http/problem.ts'
import { brandItem, supportBrand } from './brand-answer.ts'

export interface BrandReading {
  readonly findAllBrands: () => Promise<readonly Brand[]>
  readonly findBrand: (id: string) => Promise<Brand | null>
  readonly findPaces: (brandIds: readonly string[]) => Promise<ReadonlyMap<string, PaceState>>
  /** Those of the brands that were ever polled. */
  readonly findPolls: (brandIds: readonly string[]) => Promise<ReadonlyMap<string, PollState>>
}

/** A page of all brands, newest first. It is cut from the whole; the health is read for the page alone. */
export async function listSupportBrands(query: PageQuery, reading: BrandReading, now: Date): Promise<HttpAnswer> {
  const placeOf = (brand: Brand) => `${brand.createdAt}#${brand.id}`
  const before = placeBefore('support-brands', query, now)
  const found = (await reading.findAllBrands())
    .filter((brand) => before === null || placeOf(brand) < before)
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
    .slice(0, query.limit + 1)
  const ids = found.map(({ id }) => id)
  const [paces, polls] = await Promise.all([reading.findPaces(ids), reading.findPolls(ids)])
  const show = (brand: Brand) => brandItem(brand, { pace: paces.get(brand.id), poll: polls.get(brand.id) }, now)
  return { status: 200, body: pageOf('support-brands', found, query, { placeOf, show }, now) }
}

/** @throws Problem `not_found` */
export async function readSupportBrand(id: string, reading: BrandReading, now: Date): Promise<HttpAnswer> {
  const brand = await reading.findBrand(id)
  if (brand === null) throw new Problem('not_found', 'There is no brand with this id.')
  const [paces, polls] = await Promise.all([reading.findPaces([id]), reading.findPolls([id])])
  return { status: 200, body: supportBrand(brand, { pace: paces.get(id), poll: polls.get(id) }, now) }
}
