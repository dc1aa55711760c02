import type { OrderStore } from '../orders/order-store.ts'
import { type FindSubmitted, submittedOrderOf } from './kinds/submitted-order.ts'
import type { LocationStore } from './location-store.ts'

export interface FindSubmittedParts {
  readonly locations: Pick<LocationStore, 'find'>
  readonly brandOrders: Pick<OrderStore, 'findBrandOrder'>
}

/** Finds what one brand was sent; orders of others are unknown to it. */
export function submittedTo(brandId: string, { locations, brandOrders }: FindSubmittedParts): FindSubmitted {
  return async (brandOrderId) => {
    const location = await locations.find(brandOrderId)
    if (location === null || location.brandId !== brandId) return null
    const brandOrder = await brandOrders.findBrandOrder(location.orderId, brandOrderId)
    return brandOrder === null ? null : submittedOrderOf(brandOrder)
  }
}
