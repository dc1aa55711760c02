import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf } from '../../http/lists/list-query.ts'
import { orderIdInPath } from '../../http/path-ids.ts'
import { defineRoute } from '../../http/route.ts'
import { supportOrderSchema } from './support-order-answer.ts'
import { timelineEntrySchema } from './timeline-entry.ts'

const params = z.object({ orderId: orderIdInPath })

export const readSupportOrderRoute = defineRoute({
  method: 'GET',
  path: '/support/orders/{orderId}',
  operationId: 'read-support-order',
  summary: 'Read an order for a person',
  description:
    'Everything that its storefront sees, and why it waits, until when, what can be done next, how each brand is ' +
    'reached, and whom to ask. It has no personal data: details of the customer are answered by a route of their own. ' +
    '`ETag` changes with all of it; send it as `If-None-Match` to be answered 304.',
  tag: 'Support: orders',
  access: 'support',
  params,
  responses: {
    200: { description: 'The order', schema: supportOrderSchema, headers: ['ETag'] },
    304: { description: 'Nothing changed since' },
  },
  problems: ['not_found'],
})

export const readTimelineRoute = defineRoute({
  method: 'GET',
  path: '/support/orders/{orderId}/timeline',
  operationId: 'read-timeline',
  summary: 'Read what happened to an order, and who did it',
  description:
    'Events, and what members of the staff did, newest first; for administrators of the desk also who opened its ' +
    'personal data. Nothing personal is in it; notes are named by their ids.',
  tag: 'Support: orders',
  access: 'support',
  params,
  query: z.strictObject({ cursor: cursorField, limit: limitField }),
  responses: { 200: { description: 'Newest first', schema: pageSchemaOf(timelineEntrySchema) } },
  problems: ['not_found', 'cursor_expired', 'validation_failed'],
})
