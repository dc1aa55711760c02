import * as z from 'zod'
import { defineRoute } from '../../http/route.ts'
import { brandId } from '../../orders/fields.ts'

/** Checks of a brand's connection with its stored settings. A separate function serves them, because it calls the brand's servers. */

export const connectionCheckSchema = z.object({
  ok: z.boolean().describe('Whether the brand can be sent orders'),
  findings: z.array(z.string()).describe('One sentence for each finding, for people; never a secret'),
  checkedAt: z.iso.datetime().describe('When it was checked, in UTC'),
})
export type CheckedConnection = z.infer<typeof connectionCheckSchema>

const common = {
  method: 'POST',
  tag: 'Administration: brands',
  access: 'admin',
  params: z.object({ brandId }),
  responses: { 200: { description: 'The findings, good or bad', schema: connectionCheckSchema } },
} as const

const bounded = 'A back end that does not answer is a finding after 25 seconds at most.'

export const checkConnectionRoute = defineRoute({
  ...common,
  path: '/admin/brands/{brandId}/connection-checks',
  operationId: 'check-connection',
  summary: 'Check a brand’s connection',
  description: `Checks credentials, scopes and webhooks with the stored settings and secrets. Creates no order and changes nothing at the back end. When all checks pass, the brand’s circuit is closed and a pause that it asked for ends. ${bounded}`,
  problems: ['not_found'],
})

export const setUpBrandRoute = defineRoute({
  ...common,
  path: '/admin/brands/{brandId}/set-up',
  operationId: 'set-up-brand',
  summary: 'Set a brand’s back end up',
  description:
    'Creates at the back end what orders need there, such as webhooks, as far as its API allows, and then checks the ' +
    `connection. May be repeated. Where an integration has nothing to set up, the answer is a state_conflict. ${bounded}`,
  problems: ['not_found', 'state_conflict'],
})
