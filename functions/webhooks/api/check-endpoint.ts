import type * as z from 'zod'
import { type Fault, Problem } from '../../http/problem.ts'
import { schemaFaults } from '../../http/schema-faults.ts'
import { parseWithoutNulls } from '../../http/without-nulls.ts'
import { type TargetRules, targetFault } from '../../outgoing/target-fault.ts'
import type { Endpoint } from '../endpoints/endpoint.ts'
import { type EndpointDraft, type EndpointPatch, endpointDraftSchema, endpointPatchSchema } from './endpoint-fields.ts'

/**
 * An endpoint that can be made.
 * @throws Problem `validation_failed` with every fault at once, also that webhooks may not go to this URL.
 */
export function checkDraft(json: unknown, rules: TargetRules): EndpointDraft {
  return checked(endpointDraftSchema, json, urlFaults(json, rules))
}

/**
 * A change that an endpoint can undergo, whatever its fields look like.
 * @throws Problem `validation_failed` with every fault at once
 */
export function checkChange(
  endpoint: Pick<Endpoint, 'url' | 'ordered' | 'headerNames'>,
  json: unknown,
  rules: TargetRules,
): EndpointPatch {
  const faults = urlFaults(json, rules)
  const { url, headers, ordered } = fieldsOf(json)
  if (typeof ordered === 'boolean' && ordered !== endpoint.ordered) {
    const detail = 'This cannot be changed. Create another endpoint.'
    faults.push({ code: 'immutable', pointer: '/ordered', detail })
  }
  // The API does not show header values. A caller who may change the URL could otherwise read them at his own server.
  const isUnavailable = typeof url === 'string' && URL.parse(url)?.origin !== new URL(endpoint.url).origin
  if (isUnavailable && headers === undefined && endpoint.headerNames.length > 0) {
    const detail = 'The headers were given for another server. Send them again with the new URL, or {} for none.'
    faults.push({ code: 'headers_needed', pointer: '/headers', detail })
  }
  return checked(endpointPatchSchema, json, faults)
}

function urlFaults(json: unknown, rules: TargetRules): Fault[] {
  const { url } = fieldsOf(json)
  const detail = typeof url === 'string' ? targetFault(url, rules) : null
  return detail === null ? [] : [{ code: 'url_refused', pointer: '/url', detail }]
}

function checked<Fields>(schema: z.ZodType<Fields>, json: unknown, further: readonly Fault[]): Fields {
  const { parsed, value } = parseWithoutNulls(schema, json)
  const pointers = new Set(further.map(({ pointer }) => pointer))
  const faults = parsed.success
    ? []
    : schemaFaults(parsed.error, '', { schema, value }).filter(({ pointer }) => !pointers.has(pointer))
  if (parsed.success && further.length === 0) return parsed.data
  throw new Problem('validation_failed', 'The request body has faults.', { errors: [...faults, ...further] })
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? { ...json } : {}
}
