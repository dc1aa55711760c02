import type { HttpAnswer } from '../../http/http-answer.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { Order } from '../order.ts'
import { type BrandViewOf, etagOf, renderOrder } from '../order-answer.ts'
import type { Purchase } from '../purchase.ts'
import { bornBrandOrder } from './create-order.ts'
import { splitPurchase } from './split-purchase.ts'

/** The brand orders as the workflow's split will write them; what readers see until it has. */
export function brandOrdersAtBirth(order: Order, purchase: Purchase): BrandOrder[] {
  return splitPurchase(purchase).map((portion) => bornBrandOrder(order, portion))
}

/** What no brand has seen is ours to cancel and to send elsewhere, whatever the brand can do. */
const viewAtBirth: BrandViewOf = ({ lines }) => ({
  actions: [
    'cancel',
    ...(lines.some(({ fulfillmentType }) => fulfillmentType === 'shipping') ? ['address_change'] : []),
  ],
  brandUrl: null,
})

/** `POST /v1/orders`: the same shape as reading it, at birth. */
export function answerAtBirth(order: Order, purchase: Purchase): HttpAnswer {
  const brandOrders = brandOrdersAtBirth(order, purchase)
  return {
    status: 201,
    headers: { Location: `/v1/orders/${order.id}`, ETag: etagOf(order, brandOrders) },
    body: renderOrder(order, brandOrders, viewAtBirth),
  }
}
