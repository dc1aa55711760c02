import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf } from '../http/lists/list-query.ts'
import { changeIdInPath, orderIdInPath } from '../http/path-ids.ts'
import type { ProblemCode } from '../http/problem.ts'
import { defineRoute } from '../http/route.ts'
import {
  addressChangeAnswerSchema,
  addressChangeRequestSchema,
  cancellationAnswerSchema,
  cancellationRequestSchema,
  refundAnswerSchema,
  refundClosingSchema,
  refundPreviewSchema,
  refundRequestSchema,
  returnAnswerSchema,
  returnMovingSchema,
  returnRequestSchema,
} from './change-fields.ts'

const tag = 'Changing an order'
const params = z.object({ orderId: orderIdInPath })
const paramsOfOne = params.extend({ changeId: changeIdInPath })
const query = z.strictObject({ cursor: cursorField, limit: limitField })

const refusals: readonly ProblemCode[] = [
  'invalid_json',
  'not_found',
  'capability_not_supported',
  'state_conflict',
  'validation_failed',
  'card_data_refused',
]
const asked = { tag, idempotency: 'required', params, bodyCheck: 'handler' } as const
const readOne = { method: 'GET', tag, access: 'orders:read', params: paramsOfOne, problems: ['not_found'] } as const
const readAll = {
  method: 'GET',
  tag,
  access: 'orders:read',
  params,
  query,
  problems: ['not_found', 'cursor_expired', 'validation_failed'],
} as const

function created<Schema extends z.ZodType>(schema: Schema) {
  return { 201: { description: 'What was requested, in its present state', schema, headers: ['Location'] } }
}
const one = <Schema extends z.ZodType>(schema: Schema) => ({ 200: { description: 'Its present state', schema } })
const page = <Schema extends z.ZodType>(schema: Schema) => ({
  200: { description: 'Newest first, of all brand orders', schema: pageSchemaOf(schema) },
})

export const requestCancellationRoute = defineRoute({
  ...asked,
  method: 'POST',
  path: '/v1/orders/{orderId}/cancellations',
  operationId: 'request-cancellation',
  summary: 'Cancel units that have not shipped',
  description:
    'A brand order that is not submitted yet is cancelled at once. Otherwise the brand is asked; `order.cancellation_updated` carries its answer.',
  access: 'orders:write',
  body: cancellationRequestSchema,
  responses: created(cancellationAnswerSchema),
  problems: refusals,
})

export const requestReturnRoute = defineRoute({
  ...asked,
  method: 'POST',
  path: '/v1/orders/{orderId}/returns',
  operationId: 'request-return',
  summary: 'Ask a brand to take goods back',
  description: 'This moves no money. Request a refund for that.',
  access: 'returns:write',
  body: returnRequestSchema,
  responses: created(returnAnswerSchema),
  problems: refusals,
})

export const requestRefundRoute = defineRoute({
  ...asked,
  method: 'POST',
  path: '/v1/orders/{orderId}/refunds',
  operationId: 'request-refund',
  summary: 'Refund money',
  description:
    'The brand is sent the refund. The party that collected the money returns it. Where `returnedBy` is `platform`, you return ' +
    'it and close the refund by PATCH; where it is `brand`, the brand reports it.',
  access: 'refunds:write',
  body: refundRequestSchema,
  responses: created(refundAnswerSchema),
  problems: [...refusals, 'exceeds_refundable'],
})

export const previewRefundRoute = defineRoute({
  ...asked,
  idempotency: 'optional',
  method: 'POST',
  path: '/v1/orders/{orderId}/refund-previews',
  operationId: 'preview-refund',
  summary: 'Preview a refund',
  description: 'The body of a refund, without effect.',
  access: 'refunds:write',
  body: refundRequestSchema,
  responses: { 200: { description: 'The amounts it would have', schema: refundPreviewSchema } },
  problems: [...refusals, 'exceeds_refundable'],
})

export const moveReturnRoute = defineRoute({
  method: 'PATCH',
  path: '/v1/orders/{orderId}/returns/{changeId}',
  operationId: 'move-return',
  summary: 'Say how far a return is that you keep',
  description:
    'Only for brands that leave returns to you (`return.level` is `platform`); the others report it themselves. Units of a return ' +
    'that is `received` count as returned. It moves no money.',
  tag,
  access: 'orders:write',
  params: paramsOfOne,
  body: returnMovingSchema,
  bodyCheck: 'handler',
  responses: one(returnAnswerSchema),
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'card_data_refused'],
})

export const closeRefundRoute = defineRoute({
  method: 'PATCH',
  path: '/v1/orders/{orderId}/refunds/{changeId}',
  operationId: 'close-refund',
  summary: 'Close a refund that you return',
  description:
    'This includes refunds that an event with `amountToReturn` opened. A failed refund may still be issued; issued is final.',
  tag,
  access: 'refunds:write',
  params: paramsOfOne,
  body: refundClosingSchema,
  bodyCheck: 'handler',
  responses: one(refundAnswerSchema),
  problems: [
    'invalid_json',
    'not_found',
    'state_conflict',
    'exceeds_refundable',
    'validation_failed',
    'card_data_refused',
  ],
})

export const requestAddressChangeRoute = defineRoute({
  ...asked,
  method: 'POST',
  path: '/v1/orders/{orderId}/address-changes',
  operationId: 'request-address-change',
  summary: 'Ship to another address',
  description: 'The address is sealed at once and no answer shows it. `order.address_changed` carries the outcome.',
  access: 'orders:write',
  body: addressChangeRequestSchema,
  responses: created(addressChangeAnswerSchema),
  problems: refusals,
})

export const listCancellationsRoute = defineRoute({
  ...readAll,
  path: '/v1/orders/{orderId}/cancellations',
  operationId: 'list-cancellations',
  summary: 'List an order’s cancellations',
  responses: page(cancellationAnswerSchema),
})
export const readCancellationRoute = defineRoute({
  ...readOne,
  path: '/v1/orders/{orderId}/cancellations/{changeId}',
  operationId: 'read-cancellation',
  summary: 'Read a cancellation',
  responses: one(cancellationAnswerSchema),
})
export const listReturnsRoute = defineRoute({
  ...readAll,
  path: '/v1/orders/{orderId}/returns',
  operationId: 'list-returns',
  summary: 'List an order’s returns',
  responses: page(returnAnswerSchema),
})
export const readReturnRoute = defineRoute({
  ...readOne,
  path: '/v1/orders/{orderId}/returns/{changeId}',
  operationId: 'read-return',
  summary: 'Read a return',
  responses: one(returnAnswerSchema),
})
export const listRefundsRoute = defineRoute({
  ...readAll,
  path: '/v1/orders/{orderId}/refunds',
  operationId: 'list-refunds',
  summary: 'List an order’s refunds',
  responses: page(refundAnswerSchema),
})
export const readRefundRoute = defineRoute({
  ...readOne,
  path: '/v1/orders/{orderId}/refunds/{changeId}',
  operationId: 'read-refund',
  summary: 'Read a refund',
  responses: one(refundAnswerSchema),
})
export const listAddressChangesRoute = defineRoute({
  ...readAll,
  path: '/v1/orders/{orderId}/address-changes',
  operationId: 'list-address-changes',
  summary: 'List an order’s changes of address',
  responses: page(addressChangeAnswerSchema),
})
export const readAddressChangeRoute = defineRoute({
  ...readOne,
  path: '/v1/orders/{orderId}/address-changes/{changeId}',
  operationId: 'read-address-change',
  summary: 'Read a change of address',
  responses: one(addressChangeAnswerSchema),
})
