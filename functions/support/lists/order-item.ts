import * as z from 'zod'
import { brandOrderSummarySchema, type Order, orderSchema } from '../../orders/order.ts'
import { headlineOf, headlineSchema, orderHeadlineOf, orderHeadlineSchema } from '../order/headline.ts'

/** An order in the desk's lists and searches: what a table shows of it, and nothing personal. */
export const orderItemSchema = orderSchema
  .pick({
    id: true,
    externalId: true,
    storefrontId: true,
    livemode: true,
    status: true,
    fulfillmentStatus: true,
    refundStatus: true,
    attention: true,
    currency: true,
    customerId: true,
    totals: true,
    amounts: true,
    createdAt: true,
    updatedAt: true,
    releaseAfter: true,
  })
  .extend({
    headline: orderHeadlineSchema.describe('The one thing to know of the order first'),
    brandOrders: z
      .array(brandOrderSummarySchema.extend({ headline: headlineSchema.describe('The one thing to know of it first') }))
      .describe('One for each brand'),
  })
export type OrderItem = z.infer<typeof orderItemSchema>

export function renderOrderItem(order: Order, now: Date): OrderItem {
  return orderItemSchema.parse({
    ...order,
    headline: orderHeadlineOf(order, now),
    brandOrders: order.brandOrders.map((brandOrder) => ({
      ...brandOrder,
      headline: headlineOf(brandOrder, order.releaseAfter, now),
    })),
  })
}
