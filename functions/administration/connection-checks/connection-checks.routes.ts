import * as z from 'zod'
import { defineRoute } from '../../http/route.ts'
import { brandId } from '../../orders/fields.ts'

/** Tries of a brand's connection with what is stored of it. A function of its own serves them: it alone calls out. */

export const connectionCheckSchema = z.object({
  ok: z.boolean().describe('Whether the brand can be sent orders'),
  findings: z.array(z.string()).describe('A sentence each on what was tried and found, for people; never a secret'),
  checkedAt: z.iso.datetime(),
})
export type CheckedConnection = z.infer<typeof connectionCheckSchema>

const common = {
  method: 'POST',
  tag: 'Administration: brands',
  access: 'admin',
  params: z.object({ brandId }),
  responses: { 200: { description: 'What was found, good or bad', schema: connectionCheckSchema } },
} as const

const bounded = 'A back end that stays silent is a finding after 25 seconds at most.'

export const checkConnectionRoute = defineRoute({
  ...common,
  path: '/admin/brands/{brandId}/connection-checks',
  operationId: 'check-connection',
  summary: 'Try a brand’s connection',
  description: `With its stored settings and secrets: credentials, scopes, webhooks. Makes no order, changes nothing there. Where all is well, the brand is called again at once: its circuit is closed, and a pause that it asked for ends. ${bounded}`,
  problems: ['not_found'],
})

export const setUpBrandRoute = defineRoute({
  ...common,
  path: '/admin/brands/{brandId}/set-up',
  operationId: 'set-up-brand',
  summary: 'Set a brand’s back end up',
  description:
    'Makes at the back end what orders need there, such as webhooks, as far as its API allows, and then checks. May be ' +
    `repeated. Where an integration has nothing to set up, it is a state_conflict. ${bounded}`,
  problems: ['not_found', 'state_conflict'],
})
