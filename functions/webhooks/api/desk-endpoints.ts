import { endpointsPartition, type Owner } from '../../events/relay/endpoint-partition-keys.ts'
import type { Caller } from '../../http/callers/api-key.ts'
import { readStorefronts } from '../../http/callers/storefront-list.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { HttpRequest } from '../../http/http-handler.ts'
import { type PageQuery, pageOf, placeBefore } from '../../http/lists/list-page.ts'
import { Problem } from '../../http/problem.ts'
import { versioned } from '../../http/versions.ts'
import { batchGet } from '../../storage/batch-get.ts'
import { type Endpoint, endpointSchema } from '../endpoints/endpoint.ts'
import { endpointKey } from '../endpoints/endpoint-keys.ts'
import { endpointLists } from '../endpoints/endpoint-store.ts'
import { showDelivery } from './delivery-fields.ts'
import type { DeskApi } from './desk-deliveries.ts'
import { logFor, showDeskEndpoint } from './desk-endpoint-fields.ts'
import type { EndpointAct } from './endpoint-acts.ts'
import { attemptsOf, readOwnDelivery } from './read-delivery.ts'
import type { OnBehalf } from './webhooks-api.ts'

type EndpointParams = { readonly endpointId: string }

/** `GET /support/webhook-endpoints`. A platform has some dozens of storefronts, and each up to 50 endpoints in a mode. */
export async function listDeskEndpoints(
  { caller, query, now }: HttpRequest<unknown, PageQuery & { readonly storefrontId?: string | undefined }, unknown>,
  api: DeskApi,
): Promise<HttpAnswer> {
  const { client, table } = api.settings
  const owners = (await ownersOf(api)).filter(
    ({ storefrontId }) => query.storefrontId === undefined || query.storefrontId === storefrontId,
  )
  const { list } = endpointLists(client, table)
  const lists = await Promise.all(owners.map(list))
  // Descending, as the places of all lists here.
  const placeOf = (endpoint: Endpoint) => `${endpointsPartition(endpoint)}#${endpoint.id}`
  const name = `webhook-endpoints ${query.storefrontId ?? ''}`
  const before = placeBefore(name, query, now)
  const found = lists
    .flatMap(({ endpoints }) => endpoints)
    .filter((endpoint) => before === null || placeOf(endpoint) < before)
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
  const show = (endpoint: Endpoint) => showDeskEndpoint(endpoint, caller)
  return { status: 200, body: pageOf(name, found, query, { placeOf, show }, now) }
}

/** `GET /support/webhook-endpoints/{endpointId}` */
export async function readDeskEndpoint(
  { caller, params }: HttpRequest<EndpointParams, unknown, unknown>,
  api: DeskApi,
): Promise<HttpAnswer> {
  return versioned(200, showDeskEndpoint(await findEndpoint(params.endpointId, api), caller))
}

/** `GET …/deliveries/{deliveryId}` */
export async function readDeskDelivery(
  request: HttpRequest<EndpointParams & { readonly deliveryId: string }, unknown, unknown>,
  api: DeskApi,
): Promise<HttpAnswer> {
  const { caller, params } = await asStorefront(request, api)
  const delivery = await readOwnDelivery(api, caller, params)
  return {
    status: 200,
    body: { ...showDelivery(delivery), log: logFor(request.caller, await attemptsOf(delivery, api)) },
  }
}

/** The same request as one of the endpoint's storefront. The member stays who asks. */
export async function asStorefront<Request extends { readonly caller: Caller; readonly params: EndpointParams }>(
  request: Request,
  api: DeskApi,
): Promise<Request> {
  const { storefrontId, livemode } = await findEndpoint(request.params.endpointId, api)
  return { ...request, caller: { ...request.caller, storefrontId, livemode } }
}

/** A member's act, logged in the transaction that does it. */
export function byMember(
  act: EndpointAct,
  request: { readonly caller: Caller; readonly params: EndpointParams; readonly now: Date },
  api: DeskApi,
): OnBehalf {
  return {
    beside: [api.logAct(request.caller, { act, subject: request.params.endpointId }, request.now)],
    base: '/support/webhook-endpoints',
    show: (endpoint) => showDeskEndpoint(endpoint, request.caller),
  }
}

/** By keys: an endpoint's row is under its storefront and mode, of which there are some dozens. */
async function findEndpoint(endpointId: string, api: DeskApi): Promise<Endpoint> {
  const { client, table } = api.settings
  const keys = (await ownersOf(api)).map((owner) => endpointKey(owner, endpointId))
  const [row] = await batchGet(client, table, keys, { consistent: true })
  if (row === undefined) throw new Problem('not_found', 'There is no such webhook endpoint.')
  return endpointSchema.parse(row)
}

async function ownersOf({ settings }: DeskApi): Promise<Owner[]> {
  const storefronts = await readStorefronts(settings.client, settings.table)
  return storefronts.flatMap(({ id }) => [true, false].map((livemode) => ({ storefrontId: id, livemode })))
}
