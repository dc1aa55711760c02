import * as z from 'zod'
import {
  type BrandOrder,
  brandOrderLineSchema,
  brandOrderSchema,
  cancellationSchema,
  fulfillmentSchema,
  refundSchema,
  returnSchema,
} from './brand-order.ts'
import { fulfillmentExtras } from './delay.ts'
import { brandOrderSummarySchema, type Order, orderSchema } from './order.ts'
import type { Pictures } from './products/pictures.ts'
import { purchasedShippingSchema } from './purchase.ts'
import { refusalAnswer } from './reason.ts'

/** What `GET /v1/orders/{id}` answers: every key present, nothing of how we work inside. */

const shippingAnswer = purchasedShippingSchema.pick({
  externalId: true,
  type: true,
  method: true,
  amount: true,
  discount: true,
  tax: true,
})

export const brandOrderAnswerSchema = brandOrderSchema
  .pick({
    id: true,
    brandId: true,
    status: true,
    fulfillmentStatus: true,
    refundStatus: true,
    attention: true,
    reason: true,
    brandReference: true,
    acceptBy: true,
    totals: true,
    amounts: true,
    fees: true,
  })
  .extend({
    brandUrl: z
      .string()
      .nullable()
      .describe(
        'Its page in the brand’s back end, for people who may log in there and not for customers; null where there is none',
      ),
    actions: z
      .array(z.string())
      .describe('What can be asked of the brand now, by its capabilities and the state: `cancel`, `refund` and so on'),
    lines: z
      .array(
        brandOrderLineSchema.omit({ endedWorth: true }).extend({
          imageUrl: z
            .string()
            .nullable()
            .default(null)
            .describe('Address of a picture of the product, as it was sent; null where none was'),
        }),
      )
      .describe('What was bought of the brand'),
    shipping: z.array(shippingAnswer).describe('Shipping of the portion'),
    fulfillments: z
      .array(fulfillmentSchema.omit({ reported: true }).extend(fulfillmentExtras))
      .describe('What the brand sent, or is about to send'),
    cancellations: z
      .array(cancellationSchema.omit({ reported: true, requestedAt: true }).extend({ refusal: refusalAnswer }))
      .describe('Cancellations that were asked for'),
    returns: z
      .array(
        returnSchema.pick({ id: true, status: true, lines: true, hasLabel: true }).extend({ refusal: refusalAnswer }),
      )
      .describe('Goods that come back'),
    refunds: z
      .array(
        refundSchema
          .omit({ basis: true, reported: true, reference: true, requestedAt: true, reason: true })
          .extend({ refusal: refusalAnswer }),
      )
      .describe('Money that goes back'),
  })

const orderFields = orderSchema.omit({ brandOrders: true })

export const orderAnswerSchema = orderFields.extend({
  brandOrders: z.array(brandOrderAnswerSchema).describe('One for each brand. Empty until the order is split'),
})
export type OrderAnswer = z.infer<typeof orderAnswerSchema>

/** An order in a list: without lines, its brand orders as summaries. */
export const orderListItemSchema = orderFields.extend({
  brandOrders: z
    .array(brandOrderSummarySchema.omit({ concern: true }))
    .describe('One for each brand, without lines. Empty until the order is split'),
})
export type OrderListItem = z.infer<typeof orderListItemSchema>

/** What is not in a brand order but follows from its brand. */
export interface BrandView {
  readonly actions: readonly string[]
  readonly brandUrl: string | null
}
export type BrandViewOf = (brandOrder: BrandOrder) => BrandView

/** The order as answered. Parsing by the schema leaves out every key that is not the reader's. */
export function renderOrder(
  order: Order,
  brandOrders: readonly BrandOrder[],
  viewOf: BrandViewOf,
  pictures: Pictures = {},
): OrderAnswer {
  return orderAnswerSchema.parse({
    ...order,
    brandOrders: brandOrders
      .toSorted((a, b) => a.brandId.localeCompare(b.brandId))
      .map((brandOrder) => ({ ...brandOrder, ...viewOf(brandOrder), lines: picturedLines(brandOrder, pictures) })),
  })
}

/** Lines of a brand order with their pictures. */
export function picturedLines({ lines }: Pick<BrandOrder, 'lines'>, pictures: Pictures) {
  return lines.map((line) => ({ ...line, imageUrl: pictures[line.id] ?? null }))
}

export function renderListItem(order: Order): OrderListItem {
  return orderListItemSchema.parse(order)
}

/** Changes with every event of the order, and with every change of a brand order that makes no event. */
export function etagOf(order: Order, brandOrders: readonly BrandOrder[]): string {
  const versions = brandOrders.reduce((sum, { version }) => sum + version, 0)
  return `"${order.id}-${order.lastSequence}-${versions}"`
}
