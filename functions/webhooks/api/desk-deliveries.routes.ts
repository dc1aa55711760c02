import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf } from '../../http/lists/list-query.ts'
import { orderIdInPath } from '../../http/path-ids.ts'
import { defineRoute } from '../../http/route.ts'
import { deskDeliverySchema, deskDeliveryWithLogSchema, shownDeliverySchema } from './delivery-fields.ts'

/** Deliveries of one order, for the support staff: of every endpoint of its storefront. */

const tag = 'Support desk: webhooks'
const params = z.object({ orderId: orderIdInPath })
const paramsOfOne = params.extend({
  deliveryId: z
    .string()
    .regex(/^del_[0-9A-Z]{1,40}$/)
    .describe('Id of the delivery, `del_…`'),
})

export const listOrderDeliveriesRoute = defineRoute({
  method: 'GET',
  path: '/support/orders/{orderId}/webhook-deliveries',
  operationId: 'support-list-webhook-deliveries',
  summary: 'List the webhook deliveries of an order',
  description:
    'By the order’s events, the first one first; a page has the deliveries of up to 25 events. Deliveries are kept for 30 days.',
  tag,
  access: 'support',
  params,
  query: z.strictObject({ cursor: cursorField, limit: limitField }),
  responses: { 200: { description: 'In the order of their events', schema: pageSchemaOf(deskDeliverySchema) } },
  problems: ['not_found', 'cursor_expired', 'validation_failed'],
})

export const readOrderDeliveryRoute = defineRoute({
  method: 'GET',
  path: '/support/orders/{orderId}/webhook-deliveries/{deliveryId}',
  operationId: 'support-read-webhook-delivery',
  summary: 'See every attempt of a webhook delivery of an order',
  tag,
  access: 'support',
  params: paramsOfOne,
  responses: { 200: { description: 'The delivery with its attempts', schema: deskDeliveryWithLogSchema } },
  problems: ['not_found'],
})

export const resendOrderDeliveryRoute = defineRoute({
  method: 'POST',
  path: '/support/orders/{orderId}/webhook-deliveries/{deliveryId}/resends',
  operationId: 'support-resend-webhook-delivery',
  summary: 'Send a webhook of an order again',
  tag,
  access: 'support',
  idempotency: 'optional',
  params: paramsOfOne,
  body: z.strictObject({}),
  responses: { 202: { description: 'The delivery', schema: shownDeliverySchema } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed'],
})
