import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf, severalOf } from '../http/lists/list-query.ts'
import { orderIdInPath } from '../http/path-ids.ts'
import { defineRoute } from '../http/route.ts'
import { eventSchema, eventType } from '../orders/event.ts'
import { brandId } from '../orders/fields.ts'

export const readFeedRoute = defineRoute({
  method: 'GET',
  path: '/v1/events',
  operationId: 'read-feed',
  summary: 'Follow all events',
  description:
    'Every event of the storefront’s orders, each exactly once, and those of one order by ascending `sequence`. ' +
    'Keep `nextCursor` and ask again with it: at once while `hasMore` is true, else after a pause. It is never null, ' +
    'moves past what the filters leave out, and lives for 90 days. Without a cursor the feed starts at its oldest ' +
    'event, with `from=latest` at now.',
  tag: 'Events',
  access: 'events:read',
  query: z.strictObject({
    cursor: cursorField,
    from: z
      .enum(['oldest', 'latest'])
      .default('oldest')
      .describe('Where to start without a cursor; with one, it does not matter.'),
    eventTypes: severalOf(eventType).optional().describe('Event types, separated by commas.'),
    brandIds: severalOf(brandId)
      .optional()
      .describe('Brands, separated by commas. Events of the whole order, which have no brand, are left out.'),
    limit: limitField,
  }),
  responses: {
    200: {
      description: 'The next events',
      schema: pageSchemaOf(eventSchema).extend({ nextCursor: z.string().describe('Where to go on. Never null.') }),
    },
  },
  problems: ['cursor_expired', 'validation_failed'],
})

export const listOrderEventsRoute = defineRoute({
  method: 'GET',
  path: '/v1/orders/{orderId}/events',
  operationId: 'list-order-events',
  summary: 'List the events of an order',
  description: 'By ascending `sequence`, from the first.',
  tag: 'Events',
  access: 'orders:read',
  params: z.object({ orderId: orderIdInPath }),
  query: z.strictObject({ cursor: cursorField, limit: limitField }),
  responses: { 200: { description: 'Events of the order', schema: pageSchemaOf(eventSchema) } },
  problems: ['not_found', 'cursor_expired', 'validation_failed'],
})
