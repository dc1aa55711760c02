import type { HttpAnswer } from '../../http/http-answer.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { Order } from '../order.ts'
import { type BrandViewOf, etagOf, renderOrder } from '../order-answer.ts'
import type { Pictures } from '../products/pictures.ts'
import type { Purchase } from '../purchase.ts'
import { newBrandOrder } from './create-order.ts'
import { splitPurchase } from './split-purchase.ts'

/** The brand orders as the workflow's split will write them; what readers see until it has. */
export function newBrandOrders(order: Order, purchase: Purchase): BrandOrder[] {
  return splitPurchase(purchase).map((portion) => newBrandOrder(order, portion))
}

/** Before a brand has the order, it can be cancelled and its address changed without that brand’s support. */
const viewOfNew: BrandViewOf = ({ lines }) => ({
  actions: [
    'cancel',
    ...(lines.some(({ fulfillmentType }) => fulfillmentType === 'shipping') ? ['address_change'] : []),
  ],
  brandUrl: null,
})

/** `POST /v1/orders`: the created order in the shape of `GET`. */
export function createdOrderAnswer(order: Order, purchase: Purchase, pictures: Pictures = {}): HttpAnswer {
  const brandOrders = newBrandOrders(order, purchase)
  return {
    status: 201,
    headers: { Location: `/v1/orders/${order.id}`, ETag: etagOf(order, brandOrders) },
    body: renderOrder(order, brandOrders, viewOfNew, pictures),
  }
}
