import type { Clock } from '../runtime/clock.ts'
import type { Brand } from './brand.ts'

/** How long a function instance keeps a brand. A change of a brand takes so long to reach what asks for it often. */
const KEPT_MILLISECONDS = 10_000
const MOST_KEPT = 1_000

export interface RecentBrands {
  readonly findBrand: (id: string) => Promise<Brand | null>
  readonly findBrands: (ids: readonly string[]) => Promise<Map<string, Brand>>
}

/**
 * Brands as they were some seconds ago. All brands are in one partition, which takes 6,000 of these reads a second: for
 * what reads them several times for each order. A brand that was not found, or is switched off, is looked for again: one
 * that was just added or switched on takes orders at once.
 *
 * @param timeScale shortens the time; 1 everywhere but on the local stage
 */
export function recentBrands(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Brand>>,
  now: Clock,
  timeScale: number,
): RecentBrands {
  const kept = new Map<string, { readonly brand: Brand; readonly until: number }>()
  const find = async (ids: readonly string[]): Promise<Map<string, Brand>> => {
    const at = now().getTime()
    const missing = ids.filter((id) => (kept.get(id)?.until ?? 0) <= at)
    const found = missing.length === 0 ? new Map<string, Brand>() : await read(missing)
    const brands = new Map<string, Brand>()
    for (const id of ids) {
      const brand = missing.includes(id) ? found.get(id) : kept.get(id)?.brand
      if (brand !== undefined) brands.set(id, brand)
    }
    if (kept.size + found.size > MOST_KEPT) kept.clear()
    for (const [id, brand] of found) {
      if (brand.enabled) kept.set(id, { brand, until: at + KEPT_MILLISECONDS * timeScale })
      else kept.delete(id)
    }
    return brands
  }
  return { findBrands: find, findBrand: async (id) => (await find([id])).get(id) ?? null }
}

/** The same for what asks for one brand at a time. */
export function recentBrand(
  read: (id: string) => Promise<Brand | null>,
  now: Clock,
  timeScale: number,
): RecentBrands['findBrand'] {
  const readOne = async ([id = '']: readonly string[]) => {
    const brand = await read(id)
    return new Map(brand === null ? [] : [[id, brand]])
  }
  return recentBrands(readOne, now, timeScale).findBrand
}
