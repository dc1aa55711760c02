import * as z from 'zod'
import { orderIdInPath } from '../../http/path-ids.ts'
import { defineRoute } from '../../http/route.ts'
import { brandContactSchema, sentContactSchema } from './contact-fields.ts'

export const contactBrandRoute = defineRoute({
  method: 'POST',
  path: '/support/orders/{orderId}/brand-contacts',
  operationId: 'contact-brand',
  summary: 'Write to a brand about its part of an order',
  description:
    'A mail goes to the brand’s support contact, with the numbers of the order, its lines and its state. It has no personal ' +
    'data of the customer: the brand has it. The message is kept as a note of the order, sealed, and erased with the ' +
    'customer. With `desk.receiveAnswers` the brand’s answer becomes a note too, and the order gets the tag ' +
    '`brand-answered`; otherwise answers go to the desk’s mailbox (`desk.replyTo`) with the brand order’s id in the address.',
  tag: 'Support desk: acting',
  access: 'support',
  idempotency: 'required',
  params: z.object({ orderId: orderIdInPath }),
  body: brandContactSchema,
  bodyCheck: 'handler',
  responses: { 201: { description: 'What was sent', schema: sentContactSchema } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'card_data_refused'],
})
