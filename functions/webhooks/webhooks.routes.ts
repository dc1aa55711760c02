import * as z from 'zod'
import { eventType } from '../events/event.ts'
import { cursorField, limitField, pageSchemaOf, severalOf, timeField } from '../http/list-query.ts'
import { overlapHours } from '../http/overlap.ts'
import { defineRoute, type Route } from '../http/route.ts'
import { deliveryStatus } from './delivery.ts'
import { deliveryWithLogSchema, shownDeliverySchema } from './delivery-fields.ts'
import { endpointDraftSchema, endpointPatchSchema, secretOnceSchema, shownEndpointSchema } from './endpoint-fields.ts'
import { replayDraftSchema, shownReplaySchema } from './replay-fields.ts'

/** Webhook endpoints of a storefront in the mode of its key, and what was delivered to them. */

const tag = 'Webhooks'
const access = 'webhooks:write'
const endpointId = z.string().regex(/^we_[0-9A-Z]{1,40}$/)
const params = z.object({ endpointId })
const endpoint = { description: 'The endpoint', schema: shownEndpointSchema, headers: ['ETag'] }

export const createEndpointRoute = defineRoute({
  method: 'POST',
  path: '/v1/webhook-endpoints',
  operationId: 'create-webhook-endpoint',
  summary: 'Make a webhook endpoint',
  description: 'From now on it gets the events it asks for. `secret` is in this answer only.',
  tag,
  access,
  idempotency: 'optional',
  body: endpointDraftSchema,
  responses: {
    201: { description: 'The endpoint, with its secret', schema: secretOnceSchema, headers: ['ETag', 'Location'] },
  },
  problems: ['invalid_json', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
})

export const listEndpointsRoute = defineRoute({
  method: 'GET',
  path: '/v1/webhook-endpoints',
  operationId: 'list-webhook-endpoints',
  summary: 'List webhook endpoints',
  tag,
  access,
  query: z.strictObject({ cursor: cursorField, limit: limitField }),
  responses: { 200: { description: 'Newest first', schema: pageSchemaOf(shownEndpointSchema) } },
  problems: ['cursor_expired', 'validation_failed'],
})

export const readEndpointRoute = defineRoute({
  method: 'GET',
  path: '/v1/webhook-endpoints/{endpointId}',
  operationId: 'read-webhook-endpoint',
  summary: 'Read a webhook endpoint',
  tag,
  access,
  params,
  responses: { 200: endpoint },
  problems: ['not_found'],
})

export const changeEndpointRoute = defineRoute({
  method: 'PATCH',
  path: '/v1/webhook-endpoints/{endpointId}',
  operationId: 'change-webhook-endpoint',
  summary: 'Change, pause, disable or enable a webhook endpoint',
  description: 'Changes the fields that are sent. With `If-Match` only the version that you read.',
  tag,
  access,
  params,
  body: endpointPatchSchema,
  responses: { 200: endpoint },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed'],
})

export const deleteEndpointRoute = defineRoute({
  method: 'DELETE',
  path: '/v1/webhook-endpoints/{endpointId}',
  operationId: 'delete-webhook-endpoint',
  summary: 'Delete a webhook endpoint',
  description: 'What still waits for it is given up.',
  tag,
  access,
  params,
  responses: { 204: { description: 'It is gone' } },
  problems: ['not_found'],
})

export const rotateSecretRoute = defineRoute({
  method: 'POST',
  path: '/v1/webhook-endpoints/{endpointId}/rotate-secret',
  operationId: 'rotate-webhook-secret',
  summary: 'Replace the signing secret',
  description: 'Webhooks carry the signatures of both secrets while the old one is still valid.',
  tag,
  access,
  idempotency: 'optional',
  params,
  body: z.strictObject({ overlapHours }),
  responses: { 200: { description: 'The endpoint, with its new secret', schema: secretOnceSchema, headers: ['ETag'] } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
})

export const testEndpointRoute = defineRoute({
  method: 'POST',
  path: '/v1/webhook-endpoints/{endpointId}/test',
  operationId: 'test-webhook-endpoint',
  summary: 'Send a made-up event',
  description: 'Tried once, whatever the endpoint’s filter and status. The delivery’s log has what it answered.',
  tag,
  access,
  idempotency: 'optional',
  params,
  body: z.strictObject({ eventType: eventType.default('order.placed').describe('Of which type it is.') }),
  responses: { 202: { description: 'The delivery', schema: shownDeliverySchema } },
  problems: ['invalid_json', 'not_found', 'validation_failed', 'idempotency_key_reused'],
})

export const listDeliveriesRoute = defineRoute({
  method: 'GET',
  path: '/v1/webhook-endpoints/{endpointId}/deliveries',
  operationId: 'list-webhook-deliveries',
  summary: 'List deliveries',
  description: 'Kept for 30 days.',
  tag,
  access,
  params,
  query: z.strictObject({
    cursor: cursorField,
    limit: limitField,
    status: severalOf(deliveryStatus).optional().describe('Statuses, separated by commas.'),
    eventTypes: severalOf(eventType).optional().describe('Event types, separated by commas.'),
    orderId: z.string().max(64).optional(),
    createdAfter: timeField.optional(),
    createdBefore: timeField.optional(),
  }),
  responses: { 200: { description: 'Newest first', schema: pageSchemaOf(shownDeliverySchema) } },
  problems: ['not_found', 'cursor_expired', 'validation_failed'],
})

const deliveryParams = z.object({ endpointId, deliveryId: z.string().regex(/^del_[0-9A-Z]{1,40}$/) })

export const readDeliveryRoute = defineRoute({
  method: 'GET',
  path: '/v1/webhook-endpoints/{endpointId}/deliveries/{deliveryId}',
  operationId: 'read-webhook-delivery',
  summary: 'Read a delivery with its log',
  tag,
  access,
  params: deliveryParams,
  responses: { 200: { description: 'The delivery with every attempt', schema: deliveryWithLogSchema } },
  problems: ['not_found'],
})

export const resendDeliveryRoute = defineRoute({
  method: 'POST',
  path: '/v1/webhook-endpoints/{endpointId}/deliveries/{deliveryId}/resend',
  operationId: 'resend-webhook-delivery',
  summary: 'Send a delivery again',
  description: 'With the same `webhook-id`, and new patience. One that waits is tried at once.',
  tag,
  access,
  idempotency: 'optional',
  params: deliveryParams,
  body: z.strictObject({}),
  responses: { 202: { description: 'The delivery', schema: shownDeliverySchema } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
})

export const replayRoute = defineRoute({
  method: 'POST',
  path: '/v1/webhook-endpoints/{endpointId}/replay',
  operationId: 'replay-webhook-deliveries',
  summary: 'Send many deliveries again',
  description: 'Everything that was given up, or all of a time range, oldest first, at most `rateLimit` a second.',
  tag,
  access,
  idempotency: 'optional',
  params,
  body: replayDraftSchema,
  responses: { 202: { description: 'The replay', schema: shownReplaySchema, headers: ['Location'] } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
})

export const readReplayRoute = defineRoute({
  method: 'GET',
  path: '/v1/webhook-endpoints/{endpointId}/replays/{replayId}',
  operationId: 'read-webhook-replay',
  summary: 'Read the progress of a replay',
  tag,
  access,
  params: z.object({ endpointId, replayId: z.string().regex(/^rpl_[0-9A-Z]{1,40}$/) }),
  responses: { 200: { description: 'The replay', schema: shownReplaySchema } },
  problems: ['not_found'],
})

/** Every route under `/v1/webhook-endpoints`: all are served by one function. */
export const webhookRoutes: readonly Route[] = [
  createEndpointRoute,
  listEndpointsRoute,
  readEndpointRoute,
  changeEndpointRoute,
  deleteEndpointRoute,
  rotateSecretRoute,
  testEndpointRoute,
  listDeliveriesRoute,
  readDeliveryRoute,
  resendDeliveryRoute,
  replayRoute,
  readReplayRoute,
]
