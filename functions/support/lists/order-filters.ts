import type * as z from 'zod'
import type { Order } from '../../orders/order.ts'
import { hasAttention } from '../../orders/reading/list-orders.ts'
import type { listSupportOrdersRoute } from './lists.routes.ts'

export type OrderQuery = z.output<NonNullable<(typeof listSupportOrdersRoute)['query']>>
export type OrderFilters = Omit<OrderQuery, 'cursor' | 'limit'>

/** Whether an order's own row fits. Its marks are not in it. */
export function matches(order: Order, filters: OrderFilters): boolean {
  const { status, state, attention, brandId, customerId, storefrontId } = filters
  const isActive = order.status === 'placed' || order.status === 'in_progress'
  return (
    (storefrontId === undefined || order.storefrontId === storefrontId) &&
    (status === undefined || order.status === status) &&
    (state === undefined || isActive === (state === 'active')) &&
    (attention === undefined || hasAttention(order, attention)) &&
    (brandId === undefined || order.brandOrders.some((brandOrder) => brandOrder.brandId === brandId)) &&
    (customerId === undefined || order.customerId === customerId) &&
    (filters.fulfillmentStatus === undefined || order.fulfillmentStatus === filters.fulfillmentStatus) &&
    (filters.refundStatus === undefined || order.refundStatus === filters.refundStatus)
  )
}
