import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf } from '../../http/lists/list-query.ts'
import { overlapHours } from '../../http/overlap.ts'
import { defineRoute } from '../../http/route.ts'
import {
  endpointDraftSchema,
  endpointId,
  endpointPatchSchema,
  secretOnceSchema,
  shownEndpointSchema,
} from './endpoint-fields.ts'

/** Webhook endpoints of a storefront in the mode of its key. */

const tag = 'Webhooks'
const access = 'webhooks:write'
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
  bodyCheck: 'handler',
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
  bodyCheck: 'handler',
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
