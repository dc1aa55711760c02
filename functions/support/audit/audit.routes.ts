import * as z from 'zod'
import { cursorField, limitField, pageSchemaOf, timeField } from '../../http/lists/list-query.ts'
import { orderIdInPath } from '../../http/path-ids.ts'
import { defineRoute } from '../../http/route.ts'
import { acts, shownActSchema } from './act.ts'
import { openingSchema } from './opening.ts'

const tag = 'Support desk: audit'
const id = z.string().min(1).max(64)

export const listActsRoute = defineRoute({
  method: 'GET',
  path: '/support/audit',
  operationId: 'list-acts',
  summary: 'List what members of the support staff did',
  description:
    'Newest first. The log holds ids and codes only, and nobody can change it. Without `createdAfter` it goes a year back, with it ten years at most. A page may be short although more follow: it looks at 1,000 acts.',
  tag,
  access: 'support-admin',
  query: z.strictObject({
    memberId: id.optional().describe('What this member did, or the platform’s key of this id'),
    act: z.enum(acts).optional().describe('Acts of this kind'),
    orderId: id.optional().describe('What was done to this order'),
    createdAfter: timeField.optional(),
    createdBefore: timeField.optional(),
    cursor: cursorField,
    limit: limitField,
  }),
  responses: { 200: { description: 'Newest first', schema: pageSchemaOf(shownActSchema) } },
  problems: ['cursor_expired', 'validation_failed'],
})

export const listOpeningsRoute = defineRoute({
  method: 'GET',
  path: '/support/orders/{orderId}/openings',
  operationId: 'list-openings',
  summary: 'List who opened the personal data of an order',
  description: 'Newest first: functions of this system that passed it on to brands, and members to whom it was shown.',
  tag,
  access: 'support-admin',
  params: z.object({ orderId: orderIdInPath }),
  query: z.strictObject({ cursor: cursorField, limit: limitField }),
  responses: { 200: { description: 'Newest first', schema: pageSchemaOf(openingSchema) } },
  problems: ['cursor_expired', 'validation_failed'],
})
