import type { BrandOrderLocation } from '../../../../functions/brands/location-store.ts'

/** Where the order of the test is. A stranger has an order too, of which only the id is known here. */
export function locationOf(id: string, known: string): BrandOrderLocation | null {
  if (id === known) return { orderId: 'ord_1', brandId: 'aurora' }
  return id === 'bo_strange' ? { orderId: 'ord_2', brandId: 'borealis' } : null
}
