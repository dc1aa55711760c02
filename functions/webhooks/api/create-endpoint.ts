import type { Caller } from '../../http/callers/api-key.ts'
import { storefrontOf } from '../../http/callers/storefront-caller.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { Idempotency } from '../../http/idempotency.ts'
import { commit, putNew } from '../../http/settings-store.ts'
import { versioned } from '../../http/versions.ts'
import { timestamp } from '../../runtime/clock.ts'
import { newId } from '../../runtime/ids.ts'
import { type Endpoint, enabledHealth } from '../endpoints/endpoint.ts'
import { endpointKey } from '../endpoints/endpoint-keys.ts'
import { countCreated, MOST_ENDPOINTS } from '../endpoints/endpoint-limit.ts'
import { makeSecret, sealHeaders } from '../endpoints/endpoint-secrets.ts'
import { checkDraft } from './check-endpoint.ts'
import { BY_STOREFRONT, type OnBehalf, type WebhooksApi } from './webhooks-api.ts'

export interface CreateEndpointRequest {
  readonly caller: Caller
  readonly body: unknown
  readonly idempotency: Idempotency | null
  readonly now: Date
}

/** `POST /v1/webhook-endpoints` */
export async function createEndpoint(
  { caller, body, idempotency, now }: CreateEndpointRequest,
  api: WebhooksApi,
): Promise<HttpAnswer> {
  const owner = storefrontOf(caller)
  const { headers, ...fields } = checkDraft(body, api.rules)
  const id = newId('we', now)
  const { secret, stored } = await makeSecret(id, api.seal, api.random, now)
  const at = timestamp(now)
  const endpoint: Endpoint = {
    ...fields,
    ...owner,
    ...(await headerFields(id, headers, api)),
    id,
    url: new URL(fields.url).href,
    secrets: [stored],
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...enabledHealth(at),
  }
  const answer = answerWithSecret(201, endpoint, secret)
  const { table } = api.settings
  await commit(api.settings, {
    writes: [putNew(table, { ...endpointKey(owner, id), ...endpoint }), countCreated(table, owner)],
    idempotency,
    remembered: answerWithSecret(201, endpoint, null),
    conflict: `A storefront may have ${MOST_ENDPOINTS} webhook endpoints in each mode.`,
    now,
  })
  return answer
}

/** Custom headers as they are stored: names to be shown, values sealed. */
export async function headerFields(
  endpointId: string,
  headers: Readonly<Record<string, string>>,
  { seal }: WebhooksApi,
): Promise<Pick<Endpoint, 'headerNames' | 'sealedHeaders'>> {
  const lowered = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const headerNames = Object.keys(lowered).toSorted()
  return { headerNames, sealedHeaders: headerNames.length === 0 ? null : await sealHeaders(endpointId, lowered, seal) }
}

export function answerWithSecret(
  status: number,
  endpoint: Endpoint,
  secret: string | null,
  { show, base }: OnBehalf = BY_STOREFRONT,
): HttpAnswer {
  const answer = versioned(status, { ...show(endpoint), secret })
  if (status !== 201) return answer
  return { ...answer, headers: { ...answer.headers, Location: `${base}/${endpoint.id}` } }
}
