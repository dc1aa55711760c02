import * as z from 'zod'
import { defineRoute } from '../../http/route.ts'
import { supportOrderSchema } from './support-order-answer.ts'

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
  params: z.object({ orderId: z.string().max(64) }),
  responses: {
    200: { description: 'The order', schema: supportOrderSchema, headers: ['ETag'] },
    304: { description: 'Nothing changed since' },
  },
  problems: ['not_found'],
})
