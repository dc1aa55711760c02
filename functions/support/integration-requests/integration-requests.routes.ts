import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf } from '../../http/lists/list-query.ts'
import { defineRoute } from '../../http/route.ts'
import { integrationRequestDraftSchema, integrationRequestSchema } from './integration-request.ts'

const made = { 201: { description: 'The request', schema: integrationRequestSchema } }
const description =
  'It is mailed to the operator’s address (`desk.integrationRequestsTo`), told in Slack, and listed to the support desk until it is settled.'
const asking = {
  method: 'POST',
  idempotency: 'optional',
  bodyCheck: 'handler',
  description,
  body: integrationRequestDraftSchema,
  responses: made,
  problems: ['invalid_json', 'validation_failed', 'card_data_refused'],
} as const

export const requestIntegrationRoute = defineRoute({
  ...asking,
  path: '/v1/integration-requests',
  operationId: 'request-integration',
  summary: 'Ask for a deeper integration of a brand',
  tag: 'Brands',
  access: 'orders:read',
})

const tag = 'Support desk: integration requests'

export const supportRequestIntegrationRoute = defineRoute({
  ...asking,
  path: '/support/integration-requests',
  operationId: 'support-request-integration',
  summary: 'Ask for a deeper integration of a brand',
  tag,
  access: 'support',
})

export const listIntegrationRequestsRoute = defineRoute({
  method: 'GET',
  path: '/support/integration-requests',
  operationId: 'list-integration-requests',
  summary: 'List what was asked for',
  tag,
  access: 'support',
  query: z.strictObject({
    status: z.enum(['open', 'settled']).default('open').describe('Which requests'),
    cursor: cursorField,
    limit: limitField,
  }),
  responses: { 200: { description: 'Newest first', schema: pageSchemaOf(integrationRequestSchema) } },
  problems: ['cursor_expired', 'validation_failed'],
})

export const settleIntegrationRequestRoute = defineRoute({
  method: 'POST',
  path: '/support/integration-requests/{requestId}/settlements',
  operationId: 'settle-integration-request',
  summary: 'Mark a request as done',
  tag,
  access: 'support-admin',
  params: z.object({
    requestId: z
      .string()
      .regex(/^irq_[0-9A-Z]{1,40}$/)
      .describe('Id of the request, `irq_…`'),
  }),
  body: z.strictObject({}),
  responses: { 200: { description: 'The request', schema: integrationRequestSchema } },
  problems: ['invalid_json', 'not_found', 'state_conflict', 'validation_failed'],
})
