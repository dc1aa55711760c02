import type { ShownBrandOrder } from './shown-order.ts'

/** Its name; the id of a brand that does not exist any more. */
export function brandName({ brand, brandId }: Pick<ShownBrandOrder, 'brand' | 'brandId'>): string {
  return brand?.name ?? brandId
}
