import * as z from 'zod'
import { pageSchemaOf } from '../../http/lists/list-query.ts'
import { defineRoute } from '../../http/route.ts'
import {
  deliveriesQuerySchema,
  deliveryWithLogSchema,
  shownDeliverySchema,
  testDraftSchema,
} from './delivery-fields.ts'
import { endpointId } from './endpoint-fields.ts'
import { replayDraftSchema, shownReplaySchema } from './replay-fields.ts'

/** What was delivered to a webhook endpoint, and sending it again. */

const tag = 'Webhooks'
const access = 'webhooks:write'
const params = z.object({ endpointId })

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
  body: testDraftSchema,
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
  query: deliveriesQuerySchema,
  responses: { 200: { description: 'Newest first', schema: pageSchemaOf(shownDeliverySchema) } },
  problems: ['not_found', 'cursor_expired', 'validation_failed'],
})

const deliveryParams = z.object({
  endpointId,
  deliveryId: z
    .string()
    .regex(/^del_[0-9A-Z]{1,40}$/)
    .describe('Id of the delivery, `del_…`'),
})

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
  description:
    'With the same `webhook-id`, and a new retry period. One that waits is tried as soon as its endpoint may be called. At an ' +
    'ordered endpoint it comes after later ones that were delivered, never beside another of its order.',
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
  description:
    'Everything that was given up, that was not delivered, or all of a time range, oldest first, at most `rateLimit` a second. At an ordered ' +
    'endpoint each order’s come ascending, one at a time; what the order brings meanwhile may come between two of them.',
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
  params: z.object({
    endpointId,
    replayId: z
      .string()
      .regex(/^rpl_[0-9A-Z]{1,40}$/)
      .describe('Id of the replay, `rpl_…`'),
  }),
  responses: { 200: { description: 'The replay', schema: shownReplaySchema } },
  problems: ['not_found'],
})
