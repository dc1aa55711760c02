import * as z from 'zod'
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
} from '../../changes/change-fields.ts'
import { resolveAttentionRoute, retryBrandOrderRoute } from '../../dispatch/dispatch.routes.ts'
import { brandOrderIdInPath, orderIdInPath, refundIdInPath, returnIdInPath } from '../../http/path-ids.ts'
import type { ProblemCode } from '../../http/problem.ts'
import { defineRoute } from '../../http/route.ts'
import { paymentResultSchema, paymentsSchema } from './payments.ts'

/** What a member may do to any storefront's order: the same rules, events and answers as a storefront's own routes. */

const tag = 'Support desk: acting'
const params = z.object({ orderId: orderIdInPath })
const paramsOfBrandOrder = params.extend({ brandOrderId: brandOrderIdInPath })
const access = 'support'
const refusals: readonly ProblemCode[] = [
  'invalid_json',
  'not_found',
  'capability_not_supported',
  'state_conflict',
  'validation_failed',
  'card_data_refused',
]
const asked = { method: 'POST', tag, access, idempotency: 'required', params, bodyCheck: 'handler' } as const

const created = <Schema extends z.ZodType>(schema: Schema) => ({
  201: { description: 'What was requested, in its present state', schema, headers: ['Location'] },
})

export const supportCancellationRoute = defineRoute({
  ...asked,
  path: '/support/orders/{orderId}/cancellations',
  operationId: 'support-request-cancellation',
  summary: 'Cancel units that have not shipped, for a customer',
  body: cancellationRequestSchema,
  responses: created(cancellationAnswerSchema),
  problems: refusals,
})

export const supportReturnRoute = defineRoute({
  ...asked,
  path: '/support/orders/{orderId}/returns',
  operationId: 'support-request-return',
  summary: 'Ask a brand to take goods back, for a customer',
  body: returnRequestSchema,
  responses: created(returnAnswerSchema),
  problems: refusals,
})

export const supportRefundRoute = defineRoute({
  ...asked,
  path: '/support/orders/{orderId}/refunds',
  operationId: 'support-request-refund',
  summary: 'Refund money, for a customer',
  description:
    'Ask for a preview first, and send its total as `expectedTotal`. A group may have a limit for one refund (`limits.refund`).',
  body: refundRequestSchema,
  responses: created(refundAnswerSchema),
  problems: [...refusals, 'exceeds_refundable', 'refund_limit_exceeded'],
})

export const supportRefundPreviewRoute = defineRoute({
  ...asked,
  idempotency: 'optional',
  path: '/support/orders/{orderId}/refund-previews',
  operationId: 'support-preview-refund',
  summary: 'Preview a refund',
  body: refundRequestSchema,
  responses: { 200: { description: 'The amounts it would have', schema: refundPreviewSchema } },
  problems: [...refusals, 'exceeds_refundable'],
})

export const supportAddressChangeRoute = defineRoute({
  ...asked,
  path: '/support/orders/{orderId}/address-changes',
  operationId: 'support-request-address-change',
  summary: 'Ship to another address, for a customer',
  body: addressChangeRequestSchema,
  responses: created(addressChangeAnswerSchema),
  problems: refusals,
})

export const supportCloseRefundRoute = defineRoute({
  method: 'PATCH',
  tag,
  access,
  path: '/support/orders/{orderId}/refunds/{refundId}',
  operationId: 'support-close-refund',
  summary: 'Record that the platform paid a refund, or could not',
  params: params.extend({ refundId: refundIdInPath }),
  body: refundClosingSchema,
  bodyCheck: 'handler',
  responses: { 200: { description: 'Its present state', schema: refundAnswerSchema } },
  problems: [...refusals, 'exceeds_refundable'],
})

export const supportMoveReturnRoute = defineRoute({
  method: 'PATCH',
  tag,
  access,
  path: '/support/orders/{orderId}/returns/{returnId}',
  operationId: 'support-move-return',
  summary: 'Say how far a return is that the platform keeps',
  params: params.extend({ returnId: returnIdInPath }),
  body: returnMovingSchema,
  bodyCheck: 'handler',
  responses: { 200: { description: 'Its present state', schema: returnAnswerSchema } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'card_data_refused'],
})

export const supportPaymentsRoute = defineRoute({
  method: 'POST',
  tag,
  access,
  path: '/support/refunds/payments',
  operationId: 'support-record-payments',
  summary: 'Record several refunds as paid',
  description: 'Each by itself: one that is refused keeps no other back. Repeating it changes nothing.',
  body: paymentsSchema,
  bodyCheck: 'handler',
  responses: {
    200: {
      description: 'A result for each, in the same order',
      schema: z.object({ data: z.array(paymentResultSchema).describe('One for each payment, in their order') }),
    },
  },
  problems: ['invalid_json', 'validation_failed', 'card_data_refused'],
})

export const supportRetryRoute = defineRoute({
  ...retryBrandOrderRoute,
  tag,
  access,
  path: '/support/orders/{orderId}/brand-orders/{brandOrderId}/retries',
  operationId: 'support-retry-brand-order',
  params: paramsOfBrandOrder,
})

export const supportSettlementRoute = defineRoute({
  ...resolveAttentionRoute,
  tag,
  access,
  path: '/support/orders/{orderId}/brand-orders/{brandOrderId}/attention-settlements',
  operationId: 'support-settle-attention',
  params: paramsOfBrandOrder,
})
