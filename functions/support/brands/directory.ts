import { type Brand, takesMode } from '../../brands/brand.ts'
import type { Storefront } from '../../http/callers/storefront.ts'
import type { Directory } from './directory.routes.ts'

/** What lists need to show names instead of ids, and nothing else of brands and storefronts. */
export function directoryOf(brands: readonly Brand[], storefronts: readonly Storefront[]): Directory {
  return {
    brands: byName(brands).map((brand) => ({
      id: brand.id,
      name: brand.name,
      enabled: brand.enabled,
      livemode: takesMode(brand, true),
    })),
    storefronts: byName(storefronts).map(({ id, name, enabled }) => ({ id, name, enabled })),
  }
}

function byName<Named extends { readonly name: string; readonly id: string }>(all: readonly Named[]): Named[] {
  return all.toSorted((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1))
}
