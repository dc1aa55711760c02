import { storefrontOf } from '../../http/callers/storefront-caller.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { HttpRequest } from '../../http/http-handler.ts'
import { Problem } from '../../http/problem.ts'
import { commit } from '../../http/settings-store.ts'
import { CHANGED_MEANWHILE, checkVersion, versioned } from '../../http/versions.ts'
import { addSeconds, timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import { updateExpression } from '../../storage/row-update.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import { type Endpoint, type EndpointHealth, enabledHealth } from '../endpoints/endpoint.ts'
import { endpointKey } from '../endpoints/endpoint-keys.ts'
import { countDeleted } from '../endpoints/endpoint-limit.ts'
import { makeSecret, rotateSecrets } from '../endpoints/endpoint-secrets.ts'
import { newReplay } from '../replay/replay.ts'
import { checkChange } from './check-endpoint.ts'
import { answerWithSecret, headerFields } from './create-endpoint.ts'
import { sendWhatWaits } from './start-replay.ts'
import { BY_STOREFRONT, NO_SUCH_ENDPOINT, type OnBehalf, readOwnEndpoint, type WebhooksApi } from './webhooks-api.ts'

type Params = { readonly endpointId: string }

/** `PATCH /v1/webhook-endpoints/{endpointId}` */
export async function changeEndpoint(
  { caller, params, body, headers: sent, now }: HttpRequest<Params, unknown, unknown>,
  api: WebhooksApi,
  { beside, show }: OnBehalf = BY_STOREFRONT,
): Promise<HttpAnswer> {
  const endpoint = await readOwnEndpoint(api, caller, params.endpointId)
  checkVersion(sent, endpoint.version)
  const { headers, status, url, ordered: _, ...fields } = checkChange(endpoint, body, api.rules)
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const change: Change = {
    ...given,
    ...(url === undefined ? {} : { url: new URL(url).href }),
    ...(headers === undefined ? {} : await headerFields(endpoint.id, headers, api)),
    ...(status === undefined ? {} : healthByRequest(status, timestamp(now))),
  }
  const changed = await saveChange(api, endpoint, now, change, beside)
  // Enabling ends every wait: what has been put off is tried now.
  if (status === 'enabled') await wakeAll(changed, now, api)
  return versioned(200, show(changed))
}

/** `POST /v1/webhook-endpoints/{endpointId}/rotate-secret` */
export async function rotateSecret(
  { caller, params, body, headers, idempotency, now }: HttpRequest<Params, unknown, { overlapHours: number }>,
  api: WebhooksApi,
  onBehalf: OnBehalf = BY_STOREFRONT,
): Promise<HttpAnswer> {
  const endpoint = await readOwnEndpoint(api, caller, params.endpointId)
  checkVersion(headers, endpoint.version)
  const { secret, stored } = await makeSecret(endpoint.id, api.seal, api.random, now)
  const secrets = rotateSecrets(endpoint.secrets, stored, addSeconds(now, body.overlapHours * 3600), now)
  const rotated = withChange(endpoint, { secrets }, now)
  await commit(api.settings, {
    writes: [{ Update: updateOf(api, endpoint, { secrets }, now) }, ...onBehalf.beside],
    idempotency,
    remembered: answerWithSecret(200, rotated, null, onBehalf),
    conflict: CHANGED_MEANWHILE,
    now,
  })
  return answerWithSecret(200, rotated, secret, onBehalf)
}

/** `DELETE /v1/webhook-endpoints/{endpointId}`. Does not read it: one whose row is broken can be deleted too. */
export async function deleteEndpoint(
  { caller, params }: HttpRequest<Params, unknown, unknown>,
  api: WebhooksApi,
): Promise<HttpAnswer> {
  const owner = storefrontOf(caller)
  const { client, table } = api.settings
  const Key = endpointKey(owner, params.endpointId)
  const row = { TableName: table, Key, ConditionExpression: 'attribute_exists(pk)' }
  const failed = await transact(client, [{ Delete: row }, countDeleted(table, owner)])
  if (failed.length > 0) throw new Problem('not_found', NO_SUCH_ENDPOINT)
  return { status: 204 }
}

function healthByRequest(status: EndpointHealth['status'], now: string): EndpointHealth {
  const enabled = enabledHealth(now)
  return status === 'enabled' ? enabled : { ...enabled, status, statusReason: 'by_request' }
}

type Change = Partial<Endpoint>

/** Only the fields that change: the deliverer writes into the same row how the endpoint is doing. */
async function saveChange(
  api: WebhooksApi,
  endpoint: Endpoint,
  now: Date,
  change: Change,
  beside: readonly TransactWrite[],
): Promise<Endpoint> {
  const changed = withChange(endpoint, change, now)
  await commit(api.settings, {
    writes: [{ Update: updateOf(api, endpoint, change, now) }, ...beside],
    idempotency: null,
    remembered: { status: 200 },
    conflict: CHANGED_MEANWHILE,
    now,
  })
  return changed
}

function withChange(endpoint: Endpoint, change: Change, now: Date): Endpoint {
  return { ...endpoint, ...change, updatedAt: timestamp(now), version: endpoint.version + 1 }
}

function updateOf({ settings }: WebhooksApi, endpoint: Endpoint, change: Change, now: Date) {
  const { updatedAt, version } = withChange(endpoint, change, now)
  return {
    TableName: settings.table,
    Key: endpointKey(endpoint, endpoint.id),
    ...updateExpression({
      set: { ...change, updatedAt, version },
      condition: 'version = :seen',
      values: { ':seen': endpoint.version },
    }),
  }
}

/** Deliveries a second: what waited comes in some minutes, and the in-flight bound holds besides. */
const WAITING_A_SECOND = 50

async function wakeAll(endpoint: Endpoint, now: Date, api: WebhooksApi): Promise<void> {
  const range = { createdAfter: '0', createdBefore: timestamp(now) }
  try {
    await sendWhatWaits(newReplay(endpoint, { scope: 'pending', rateLimit: WAITING_A_SECOND, ...range }, now), now, api)
  } catch (error) {
    // What waits has due times of its own; it only comes later.
    log('warn', 'MESSAGE_FAILED', { endpointId: endpoint.id, error })
  }
}
