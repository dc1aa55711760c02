import * as z from 'zod'
import { brandOrderIdInPath, changeIdInPath, orderIdInPath } from '../../http/path-ids.ts'
import { defineRoute } from '../../http/route.ts'
import { noteTextSchema } from '../notes/note-fields.ts'
import { maskedCustomerSchema, revealedCustomerSchema, revealedLabelSchema } from './customer-answer.ts'
import { REVEAL_REASONS } from './reveal-reasons.ts'

const tag = 'Support desk: customers'
const params = z.object({ orderId: orderIdInPath })
const body = z.strictObject({
  reason: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,59}$/)
    .describe(`A code: ${REVEAL_REASONS.join(', ')}, or one that the option revealReasons adds`),
  note: noteTextSchema.optional().describe('Kept sealed among the order’s notes, never in the audit log'),
})

export const readCustomerRoute = defineRoute({
  method: 'GET',
  path: '/support/orders/{orderId}/customer',
  operationId: 'read-customer',
  summary: 'See an order’s customer, masked',
  description:
    'Every personal value comes as `{ masked }`, never as text that could be taken for the value. The opening is logged.',
  tag,
  access: 'support',
  params,
  responses: { 200: { description: 'The customer, masked', schema: maskedCustomerSchema } },
  problems: ['not_found'],
})

export const revealCustomerRoute = defineRoute({
  method: 'POST',
  path: '/support/orders/{orderId}/reveals',
  operationId: 'reveal-customer',
  summary: 'See an order’s customer in clear',
  description:
    'Who asked, when, whose order and why is written down before anything is shown. A member may do it a settable number of ' +
    'times an hour. An option keeps it to one group.',
  tag,
  access: 'support',
  params,
  body,
  responses: { 200: { description: 'The customer in clear', schema: revealedCustomerSchema } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'card_data_refused'],
})

export const revealReturnLabelRoute = defineRoute({
  method: 'POST',
  path: '/support/orders/{orderId}/brand-orders/{brandOrderId}/returns/{returnId}/label-reveals',
  operationId: 'reveal-return-label',
  summary: 'See where the label of a return is',
  description:
    'The address opens a page with the customer’s name. So it takes a reason, is written down and counts as a customer does ' +
    'that is seen in clear. `hasLabel` of the return says whether there is one.',
  tag,
  access: 'support',
  params: params.extend({ brandOrderId: brandOrderIdInPath, returnId: changeIdInPath }),
  body,
  responses: { 200: { description: 'Where the label is', schema: revealedLabelSchema } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'card_data_refused'],
})
