import type { ShownBrandOrder, ShownOrder } from './shown-order.ts'

/** Its name; the id of a brand that does not exist any more. */
export function brandName({ brand, brandId }: Pick<ShownBrandOrder, 'brand' | 'brandId'>): string {
  return brand?.name ?? brandId
}

/** The name of the only one of several brands that stands as the whole order does; null where more do. */
export function brandOfHeadline({ brandOrders, headline }: ShownOrder): string | null {
  const [only, ...more] = brandOrders.filter((one) => one.headline.code === headline.code)
  return only === undefined || more.length > 0 || brandOrders.length === 1 ? null : brandName(only)
}

/** The name of one of several brands; null where there is only one. */
export function nameAmongSeveral({ brandOrders }: ShownOrder, brandOrderId: string): string | null {
  const brandOrder = brandOrders.length > 1 ? brandOrders.find(({ id }) => id === brandOrderId) : undefined
  return brandOrder === undefined ? null : brandName(brandOrder)
}
