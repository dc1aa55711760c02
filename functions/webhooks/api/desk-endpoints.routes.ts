import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf } from '../../http/lists/list-query.ts'
import { overlapHours } from '../../http/overlap.ts'
import { defineRoute } from '../../http/route.ts'
import {
  deliveriesQuerySchema,
  deliveryWithLogSchema,
  shownDeliverySchema,
  testDraftSchema,
} from './delivery-fields.ts'
import { deskEndpointPatchSchema, deskEndpointSchema, secretForDeskSchema } from './desk-endpoint-fields.ts'
import { endpointId } from './endpoint-fields.ts'
import { replayDraftSchema, shownReplaySchema } from './replay-fields.ts'

/** Webhook endpoints of all storefronts, for the support staff. Making and deleting them is their storefronts' affair. */

const tag = 'Support desk: webhooks'
const base = '/support/webhook-endpoints'
const one = `${base}/{endpointId}` as const
const params = z.object({ endpointId })
const deliveryParams = params.extend({
  deliveryId: z
    .string()
    .regex(/^del_[0-9A-Z]{1,40}$/)
    .describe('Id of the delivery, `del_…`'),
})
const delivery = { description: 'The delivery', schema: shownDeliverySchema }
const endpoint = { description: 'The endpoint', schema: deskEndpointSchema, headers: ['ETag'] }

export const listDeskEndpointsRoute = defineRoute({
  method: 'GET',
  path: base,
  operationId: 'support-list-webhook-endpoints',
  summary: 'List the webhook endpoints of all storefronts',
  description: 'Storefront by storefront; those of one newest first, live ones before test ones.',
  tag,
  access: 'support',
  query: z.strictObject({
    storefrontId: z.string().min(1).max(64).optional().describe('Endpoints of this storefront'),
    cursor: cursorField,
    limit: limitField,
  }),
  responses: { 200: { description: 'Endpoints', schema: pageSchemaOf(deskEndpointSchema) } },
  problems: ['cursor_expired', 'validation_failed'],
})

export const readDeskEndpointRoute = defineRoute({
  method: 'GET',
  path: one,
  operationId: 'support-read-webhook-endpoint',
  summary: 'Read a webhook endpoint',
  tag,
  access: 'support',
  params,
  responses: { 200: endpoint },
  problems: ['not_found'],
})

export const changeDeskEndpointRoute = defineRoute({
  method: 'PATCH',
  path: one,
  operationId: 'support-change-webhook-endpoint',
  summary: 'Pause, disable or enable a webhook endpoint',
  tag,
  access: 'support-admin',
  params,
  body: deskEndpointPatchSchema,
  responses: { 200: endpoint },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed'],
})

export const rotateDeskSecretRoute = defineRoute({
  method: 'POST',
  path: `${one}/secret-rotations`,
  operationId: 'support-rotate-webhook-secret',
  summary: 'Replace the signing secret of a webhook endpoint',
  description: 'Webhooks carry the signatures of both secrets while the old one is still valid.',
  tag,
  access: 'support-admin',
  idempotency: 'optional',
  params,
  body: z.strictObject({ overlapHours }),
  responses: { 200: { ...endpoint, schema: secretForDeskSchema } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
})

export const testDeskEndpointRoute = defineRoute({
  method: 'POST',
  path: `${one}/tests`,
  operationId: 'support-test-webhook-endpoint',
  summary: 'Send a made-up event to a webhook endpoint',
  tag,
  access: 'support',
  idempotency: 'optional',
  params,
  body: testDraftSchema,
  responses: { 202: delivery },
  problems: ['invalid_json', 'not_found', 'validation_failed', 'idempotency_key_reused'],
})

export const listDeskDeliveriesRoute = defineRoute({
  method: 'GET',
  path: `${one}/deliveries`,
  operationId: 'support-list-endpoint-deliveries',
  summary: 'List the deliveries of a webhook endpoint',
  description: 'Kept for 30 days.',
  tag,
  access: 'support',
  params,
  query: deliveriesQuerySchema,
  responses: { 200: { description: 'Newest first', schema: pageSchemaOf(shownDeliverySchema) } },
  problems: ['not_found', 'cursor_expired', 'validation_failed'],
})

export const readDeskDeliveryRoute = defineRoute({
  method: 'GET',
  path: `${one}/deliveries/{deliveryId}`,
  operationId: 'support-read-endpoint-delivery',
  summary: 'Read a delivery with its log',
  description: 'What the receiver answered is shown to administrators only: it may have written anything.',
  tag,
  access: 'support',
  params: deliveryParams,
  responses: { 200: { description: 'The delivery with every attempt', schema: deliveryWithLogSchema } },
  problems: ['not_found'],
})

export const resendDeskDeliveryRoute = defineRoute({
  method: 'POST',
  path: `${one}/deliveries/{deliveryId}/resends`,
  operationId: 'support-resend-endpoint-delivery',
  summary: 'Send a delivery again',
  tag,
  access: 'support',
  idempotency: 'optional',
  params: deliveryParams,
  body: z.strictObject({}),
  responses: { 202: delivery },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
})

export const replayDeskEndpointRoute = defineRoute({
  method: 'POST',
  path: `${one}/replays`,
  operationId: 'support-replay-webhook-deliveries',
  summary: 'Send many deliveries of a webhook endpoint again',
  tag,
  access: 'support-admin',
  idempotency: 'optional',
  params,
  body: replayDraftSchema,
  responses: { 202: { description: 'The replay', schema: shownReplaySchema, headers: ['Location'] } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed', 'idempotency_key_reused'],
})

export const readDeskReplayRoute = defineRoute({
  method: 'GET',
  path: `${one}/replays/{replayId}`,
  operationId: 'support-read-webhook-replay',
  summary: 'Read the progress of a replay',
  tag,
  access: 'support',
  params: params.extend({
    replayId: z
      .string()
      .regex(/^rpl_[0-9A-Z]{1,40}$/)
      .describe('Id of the replay, `rpl_…`'),
  }),
  responses: { 200: { description: 'The replay', schema: shownReplaySchema } },
  problems: ['not_found'],
})
