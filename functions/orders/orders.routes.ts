import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf, timeField } from '../http/lists/list-query.ts'
import { orderIdInPath } from '../http/path-ids.ts'
import { defineRoute } from '../http/route.ts'
import { brandId, totalsSchema } from './fields.ts'
import { attentionCode, orderStatus, refundStatus } from './order.ts'
import { orderAnswerSchema, orderListItemSchema } from './order-answer.ts'
import { orderRequestSchema } from './placing/order-request.ts'
import { externalId } from './placing/text-fields.ts'
import { validatedBrandOrderSchema } from './placing/validated-order.ts'

/** Orders that need somebody, for whatever reason or for one. */
export const attentionFilter = z
  .enum(['any', ...attentionCode.options])
  .optional()
  .describe('Orders with a brand order that has this attention.')

export const placeOrderRoute = defineRoute({
  method: 'POST',
  path: '/v1/orders',
  operationId: 'place-order',
  summary: 'Place an order',
  description:
    'Hand over an order that the customer has paid. 201 means that it is stored for good and on its way to the brands. ' +
    'Personal data is sealed at once; card numbers are refused. Every fault comes in one answer.',
  tag: 'Orders',
  access: 'orders:write',
  idempotency: 'required',
  body: orderRequestSchema,
  bodyCheck: 'handler',
  responses: { 201: { description: 'The created order', schema: orderAnswerSchema, headers: ['Location', 'ETag'] } },
  problems: ['external_id_taken', 'validation_failed', 'card_data_refused'],
})

export const validateOrderRoute = defineRoute({
  method: 'POST',
  path: '/v1/order-validations',
  operationId: 'validate-order',
  summary: 'Check an order before taking the money',
  description:
    'All checks of placing, and the split by brand with each line’s and shipping’s share of the discounts, with nothing stored. Takes the order without `payment`.',
  tag: 'Orders',
  access: 'orders:write',
  body: orderRequestSchema.omit({ payment: true }),
  bodyCheck: 'handler',
  responses: {
    200: {
      description: 'The order would be taken',
      schema: z.object({
        currency: z.string().describe('ISO 4217. All amounts are in its minor unit'),
        totals: totalsSchema.describe('What the order costs'),
        brandOrders: z.array(validatedBrandOrderSchema).describe('One for each brand, by id'),
      }),
    },
  },
  problems: ['validation_failed', 'card_data_refused'],
})

export const readOrderRoute = defineRoute({
  method: 'GET',
  path: '/v1/orders/{orderId}',
  operationId: 'read-order',
  summary: 'Read an order',
  description: 'With its brand orders. `ETag` changes with every event; send it as `If-None-Match` to be answered 304.',
  tag: 'Orders',
  access: 'orders:read',
  params: z.object({ orderId: orderIdInPath }),
  responses: {
    200: { description: 'The order', schema: orderAnswerSchema, headers: ['ETag'] },
    304: { description: 'Nothing happened since' },
  },
  problems: ['not_found'],
})

export const listOrdersRoute = defineRoute({
  method: 'GET',
  path: '/v1/orders',
  operationId: 'list-orders',
  summary: 'List orders',
  description:
    'Newest first; with `updatedAfter` by ascending `updatedAt`. Without lines: read the order for those. ' +
    'A list shows a change a moment after it was made; to miss none, follow `GET /v1/events`.',
  tag: 'Orders',
  access: 'orders:read',
  query: z.strictObject({
    status: orderStatus.optional(),
    attention: attentionFilter,
    refundStatus: refundStatus.optional(),
    brandId: brandId.optional().describe('Orders with a brand order of this brand.'),
    externalId: externalId.optional(),
    customerId: z.string().min(1).max(255).optional().describe('The platform’s own id of the customer.'),
    createdAfter: timeField.optional().describe('Inclusive.'),
    createdBefore: timeField.optional().describe('Exclusive.'),
    updatedAfter: timeField.optional().describe('Inclusive.'),
    cursor: cursorField,
    limit: limitField,
  }),
  responses: { 200: { description: 'Orders', schema: pageSchemaOf(orderListItemSchema) } },
  problems: ['cursor_expired', 'validation_failed'],
})
