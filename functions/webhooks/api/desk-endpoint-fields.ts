import * as z from 'zod'
import type { Caller } from '../../http/callers/api-key.ts'
import { isOfGroup } from '../../http/callers/member.ts'
import type { Attempt } from '../deliveries/delivery.ts'
import { type Endpoint, endpointStatus } from '../endpoints/endpoint.ts'
import { showEndpoint, shownEndpointSchema } from './endpoint-fields.ts'

/** Fields of an endpoint as the support staff see it, whose storefront it is. */
export const deskEndpointSchema = shownEndpointSchema.omit({ metadata: true }).extend({
  storefrontId: z.string().describe('Id of the storefront'),
  host: z.string().describe('Host of its address; the path may hold a secret'),
  url: z
    .string()
    .nullable()
    .describe('For administrators: its path and query may hold a secret of the receiver’s. Else null'),
  failures: z.int().describe('Failed attempts since the last success'),
})
export type DeskEndpoint = z.infer<typeof deskEndpointSchema>

/** What members change of an endpoint; all else is its storefront's. */
export const deskEndpointPatchSchema = z.strictObject({
  status: endpointStatus.describe(
    '`paused` lets deliveries wait, `disabled` gives them up, `enabled` ends both and sends at once what waits.',
  ),
})

export const secretForDeskSchema = deskEndpointSchema.extend({
  secret: z.string().nullable().describe('Verifies webhooks. Shown this once; null in a replayed answer.'),
})

const isAdministrator = ({ member }: Caller): boolean =>
  member !== undefined && isOfGroup(member.groups, 'support-admin')

export function showDeskEndpoint(endpoint: Endpoint, caller: Caller): DeskEndpoint {
  const { metadata: _, ...shown } = showEndpoint(endpoint)
  const { storefrontId, failures, url } = endpoint
  return { ...shown, storefrontId, failures, host: new URL(url).host, url: isAdministrator(caller) ? url : null }
}

/** Attempts without what the receiver wrote, for whoever is no administrator: it may have written anything. */
export function logFor(caller: Caller, log: readonly Attempt[]): Attempt[] {
  return isAdministrator(caller) ? [...log] : log.map((attempt) => ({ ...attempt, answer: null }))
}
