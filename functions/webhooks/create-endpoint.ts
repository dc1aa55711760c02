import type { Caller } from '../http/api-key.ts'
import type { HttpAnswer } from '../http/http-answer.ts'
import type { Idempotency } from '../http/idempotency.ts'
import { Problem } from '../http/problem.ts'
import { commit, putNew, readBackwards } from '../http/settings-store.ts'
import { storefrontOf } from '../http/storefront-caller.ts'
import { versioned } from '../http/versions.ts'
import { timestamp } from '../runtime/clock.ts'
import { newId } from '../runtime/ids.ts'
import { checkUrl } from './check-endpoint.ts'
import { type Endpoint, enabledHealth } from './endpoint.ts'
import { type EndpointDraft, showEndpoint } from './endpoint-fields.ts'
import { endpointKey, endpointsPartition } from './endpoint-keys.ts'
import { makeSecret, sealHeaders } from './endpoint-secrets.ts'
import type { WebhookDesk } from './webhook-desk.ts'

/** Endpoints of a storefront in one mode: every event is held against each of them. */
const MOST_ENDPOINTS = 50

export interface CreateEndpointRequest {
  readonly caller: Caller
  readonly body: EndpointDraft
  readonly idempotency: Idempotency | null
  readonly now: Date
}

/** `POST /v1/webhook-endpoints` */
export async function createEndpoint(
  { caller, body, idempotency, now }: CreateEndpointRequest,
  desk: WebhookDesk,
): Promise<HttpAnswer> {
  const owner = storefrontOf(caller)
  checkUrl(body.url, desk.rules)
  await checkRoom(owner, desk)
  const id = newId('we', now)
  const { headers, ...fields } = body
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
  await commit(desk.settings, {
    writes: [putNew(desk.settings.table, { ...endpointKey(owner, id), ...endpoint })],
    idempotency,
    remembered: answerWithSecret(201, endpoint, null),
    conflict: 'Try again.',
    now,
  })
  return answer
}

async function checkRoom(owner: { storefrontId: string; livemode: boolean }, { settings }: WebhookDesk): Promise<void> {
  const partition = endpointsPartition(owner)
  // `~` comes after every id.
  const found = await readBackwards(settings, { partition, before: '~', limit: MOST_ENDPOINTS })
  if (found.length < MOST_ENDPOINTS) return
  throw new Problem('state_conflict', `A storefront may have ${MOST_ENDPOINTS} webhook endpoints in each mode.`)
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
