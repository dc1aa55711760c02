import type { Caller } from '../http/api-key.ts'
import type { HttpAnswer } from '../http/http-answer.ts'
import type { Idempotency } from '../http/idempotency.ts'
import { commit, putNew } from '../http/settings-store.ts'
import { storefrontOf } from '../http/storefront-caller.ts'
import { versioned } from '../http/versions.ts'
import { timestamp } from '../runtime/clock.ts'
import { newId } from '../runtime/ids.ts'
import { checkDraft } from './check-endpoint.ts'
import { type Endpoint, enabledHealth } from './endpoint.ts'
import { showEndpoint } from './endpoint-fields.ts'
import { endpointKey } from './endpoint-keys.ts'
import { MOST_ENDPOINTS, takeRoom } from './endpoint-room.ts'
import { makeSecret, sealHeaders } from './endpoint-secrets.ts'
import type { WebhookDesk } from './webhook-desk.ts'

export interface CreateEndpointRequest {
  readonly caller: Caller
  readonly body: unknown
  readonly idempotency: Idempotency | null
  readonly now: Date
}

/** `POST /v1/webhook-endpoints` */
export async function createEndpoint(
  { caller, body, idempotency, now }: CreateEndpointRequest,
  desk: WebhookDesk,
): Promise<HttpAnswer> {
  const owner = storefrontOf(caller)
  const { headers, ...fields } = checkDraft(body, desk.rules)
  const id = newId('we', now)
  const { secret, stored } = await makeSecret(id, desk.seal, desk.random, now)
  const at = timestamp(now)
  const endpoint: Endpoint = {
    ...fields,
    ...owner,
    ...(await headerFields(id, headers, desk)),
    id,
    url: new URL(fields.url).href,
    secrets: [stored],
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...enabledHealth(at),
  }
  const answer = answerWithSecret(201, endpoint, secret)
  const { table } = desk.settings
  await commit(desk.settings, {
    writes: [putNew(table, { ...endpointKey(owner, id), ...endpoint }), takeRoom(table, owner)],
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
  { seal }: WebhookDesk,
): Promise<Pick<Endpoint, 'headerNames' | 'sealedHeaders'>> {
  const lowered = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const headerNames = Object.keys(lowered).toSorted()
  return { headerNames, sealedHeaders: headerNames.length === 0 ? null : await sealHeaders(endpointId, lowered, seal) }
}

export function answerWithSecret(status: number, endpoint: Endpoint, secret: string | null): HttpAnswer {
  const answer = versioned(status, { ...showEndpoint(endpoint), secret })
  if (status !== 201) return answer
  return { ...answer, headers: { ...answer.headers, Location: `/v1/webhook-endpoints/${endpoint.id}` } }
}
