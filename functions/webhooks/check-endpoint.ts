import { Problem } from '../http/problem.ts'
import { type TargetRules, targetFault } from '../outgoing/target-fault.ts'
import type { Endpoint } from './endpoint.ts'
import type { EndpointPatch } from './endpoint-fields.ts'

/** @throws Problem `validation_failed` when webhooks may not go to this URL. */
export function checkUrl(url: string, rules: TargetRules): void {
  const detail = targetFault(url, rules)
  if (detail !== null) throw fault('url_refused', '/url', detail)
}

/**
 * What a change may not do, whatever its fields look like.
 * @throws Problem `validation_failed`
 */
export function checkChange(
  endpoint: Pick<Endpoint, 'url' | 'ordered' | 'headerNames'>,
  { url, headers, ordered }: EndpointPatch,
  rules: TargetRules,
): void {
  if (url !== undefined) checkUrl(url, rules)
  if (ordered !== undefined && ordered !== endpoint.ordered) {
    const detail = 'It cannot be changed, since nobody knows how far each order has come. Make another endpoint.'
    throw fault('immutable', '/ordered', detail)
  }
  // Their values are not shown again: whoever may change the URL could otherwise have them sent to himself.
  const isElsewhere = url !== undefined && new URL(url).origin !== new URL(endpoint.url).origin
  if (isElsewhere && headers === undefined && endpoint.headerNames.length > 0) {
    const detail = 'The headers were given for another server. Send them again with the new URL, or {} for none.'
    throw fault('headers_needed', '/headers', detail)
  }
}

function fault(code: string, pointer: string, detail: string): Problem {
  return new Problem('validation_failed', 'The request body has faults.', { errors: [{ code, pointer, detail }] })
}
