import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf, timeField } from '../../http/lists/list-query.ts'
import { defineRoute } from '../../http/route.ts'
import { brandId } from '../../orders/fields.ts'
import { fulfillmentStatus, orderStatus, refundStatus } from '../../orders/order.ts'
import { attentionFilter } from '../../orders/orders.routes.ts'
import { memberIdField, tagField } from '../notes/note-fields.ts'
import { orderItemSchema } from './order-item.ts'

/** `true` or `false`, as a query string has them. */
export const modeFilter = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .optional()
  .describe('Live orders or test orders. Left out: both.')

export const storefrontFilter = z.string().min(1).max(64).optional().describe('Orders of this storefront.')

export const listSupportOrdersRoute = defineRoute({
  method: 'GET',
  path: '/support/orders',
  operationId: 'list-support-orders',
  summary: 'List orders of all storefronts',
  description:
    'Newest first. A page may be short, or empty, although more follow: a request looks at a bounded number of orders, ' +
    'however many there are. Attention, refunds, assignees and tags have indexes of their own, so that these filters find ' +
    'rare orders at once.',
  tag: 'Support: orders',
  access: 'support',
  query: z.strictObject({
    status: orderStatus.optional(),
    state: z
      .enum(['active', 'past'])
      .optional()
      .describe('`active`: placed or in progress. `past`: completed, rejected or cancelled.'),
    attention: attentionFilter,
    brandId: brandId.optional().describe('Orders with a brand order of this brand.'),
    storefrontId: storefrontFilter,
    livemode: modeFilter,
    fulfillmentStatus: fulfillmentStatus.optional(),
    refundStatus: refundStatus.optional(),
    customerId: z.string().min(1).max(255).optional().describe('The platform’s own id of the customer.'),
    assigneeId: memberIdField.optional().describe('Orders that this member takes care of.'),
    tag: tagField.optional().describe('Orders that the desk gave this tag.'),
    day: z.iso.date().optional().describe('Orders placed on this day, in UTC.'),
    createdAfter: timeField.optional().describe('Inclusive.'),
    createdBefore: timeField.optional().describe('Exclusive.'),
    cursor: cursorField,
    limit: limitField,
  }),
  responses: { 200: { description: 'Orders', schema: pageSchemaOf(orderItemSchema) } },
  problems: ['cursor_expired', 'validation_failed'],
})
