import { GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { listOrderEvents } from '../../events/list-order-events.ts'
import { endpointsPartition } from '../../events/relay/endpoint-partition-keys.ts'
import type { Caller } from '../../http/callers/api-key.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { HttpRequest } from '../../http/http-handler.ts'
import type { PageQuery } from '../../http/lists/list-page.ts'
import { Problem } from '../../http/problem.ts'
import { orderKey } from '../../orders/orders-keys.ts'
import { ownerIn } from '../../orders/stored-orders.ts'
import { derivedId } from '../../runtime/ids.ts'
import { batchGet } from '../../storage/batch-get.ts'
import { queryAll } from '../../storage/query-all.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import { deliveryKey } from '../deliveries/deliveries-keys.ts'
import { type Delivery, deliverySchema } from '../deliveries/delivery.ts'
import { DynamoDeliveryStore } from '../deliveries/dynamo-delivery-store.ts'
import { endpointIdOf } from '../endpoints/endpoint-keys.ts'
import { showDelivery } from './delivery-fields.ts'
import { logFor } from './desk-endpoint-fields.ts'
import type { EndpointAct } from './endpoint-acts.ts'
import { attemptsOf } from './read-delivery.ts'
import { resendDelivery } from './send-by-hand.ts'
import { readOwnEndpoint, type WebhooksApi } from './webhooks-api.ts'

/** What members of the support staff need beside it: any storefront's orders, and the log of what they do. */
export interface DeskApi extends WebhooksApi {
  readonly ordersTable: string
  /** The write that logs what a member did. */
  readonly logAct: (
    caller: Caller,
    done: { readonly act: EndpointAct; readonly subject: string; readonly orderId?: string },
    now: Date,
  ) => TransactWrite
}

/** A storefront has up to 50 endpoints, so that a page looks for up to 1,250 deliveries, by key. */
const EVENTS_A_PAGE = 25

type OrderParams = { readonly orderId: string }
type DeliveryParams = OrderParams & { readonly deliveryId: string }

/** `GET /support/orders/{orderId}/webhook-deliveries`: ids of deliveries follow from event and endpoint. */
export async function listOrderDeliveries(
  { caller, params, query, now }: HttpRequest<OrderParams, PageQuery, unknown>,
  api: DeskApi,
): Promise<HttpAnswer> {
  const { client } = api.settings
  const storefront = await storefrontOfOrder(params.orderId, caller, api)
  const page = await listOrderEvents(
    { caller: storefront, params, query: { ...query, limit: Math.min(query.limit, EVENTS_A_PAGE) }, now },
    { client, table: api.ordersTable },
  )
  const { data: events, nextCursor, hasMore } = eventsPage.parse(page.body)
  const hosts = await endpointHostsOf(storefront, api)
  const keys = events.flatMap(({ id }) =>
    [...hosts.keys()].map((endpointId) => deliveryKey(derivedId('del', id, endpointId))),
  )
  const rows = await batchGet(client, api.deliveriesTable, keys)
  const found = rows.map((row) => deliverySchema.parse(row))
  const data = found.toSorted(
    (one, other) => one.sequence - other.sequence || (one.endpointId < other.endpointId ? -1 : 1),
  )
  const shown = data.map((delivery) => ({ ...showDelivery(delivery), endpointHost: hosts.get(delivery.endpointId) }))
  return { status: 200, body: { data: shown, nextCursor, hasMore } }
}

/** `GET …/webhook-deliveries/{deliveryId}` */
export async function readOrderDelivery(
  { caller, params }: HttpRequest<DeliveryParams, unknown, unknown>,
  api: DeskApi,
): Promise<HttpAnswer> {
  const delivery = await deliveryOfOrder(params, api)
  const { url } = await readOwnEndpoint(api, { ...caller, ...ownerOf(delivery) }, delivery.endpointId)
  const log = logFor(caller, await attemptsOf(delivery, api))
  return { status: 200, body: { ...showDelivery(delivery), endpointHost: new URL(url).host, log } }
}

/** `POST …/webhook-deliveries/{deliveryId}/resends`, with who asked for it. */
export async function resendOrderDelivery(
  request: HttpRequest<DeliveryParams, unknown, unknown>,
  api: DeskApi,
): Promise<HttpAnswer> {
  const { orderId, deliveryId } = request.params
  const delivery = await deliveryOfOrder(request.params, api)
  const caller = { ...request.caller, ...ownerOf(delivery) }
  return resendDelivery({ ...request, caller, params: { endpointId: delivery.endpointId, deliveryId } }, api, [
    api.logAct(request.caller, { act: 'webhook_resent', subject: deliveryId, orderId }, request.now),
  ])
}

async function deliveryOfOrder({ orderId, deliveryId }: DeliveryParams, api: DeskApi): Promise<Delivery> {
  const delivery = await new DynamoDeliveryStore(api.settings.client, api.deliveriesTable).find(deliveryId)
  if (delivery?.orderId !== orderId) {
    throw new Problem('not_found', 'This order has no such delivery, or it is older than 30 days.')
  }
  return delivery
}

const ownerOf = ({ storefrontId, livemode }: Delivery): Owner => ({ storefrontId, livemode })

async function storefrontOfOrder(orderId: string, caller: Caller, api: DeskApi): Promise<Caller & Owner> {
  const { Item } = await api.settings.client.send(
    new GetCommand({ TableName: api.ordersTable, Key: orderKey(orderId), ConsistentRead: true }),
  )
  if (Item === undefined) throw new Problem('not_found', 'There is no such order.')
  const { storefrontId, livemode } = ownerIn(Item)
  return { ...caller, storefrontId, livemode }
}

type Owner = { readonly storefrontId: string; readonly livemode: boolean }

/** Where each endpoint of the storefront is. */
async function endpointHostsOf(owner: Owner, { settings: { client, table } }: DeskApi): Promise<Map<string, string>> {
  const rows = await queryAll(client, {
    TableName: table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': endpointsPartition(owner) },
    ProjectionExpression: 'sk, #url',
    ExpressionAttributeNames: { '#url': 'url' },
  })
  const found = rows.map((row) => endpointRowSchema.parse(row))
  return new Map(found.map(({ sk, url }) => [endpointIdOf(sk), new URL(url).host]))
}

const endpointRowSchema = z.object({ sk: z.string(), url: z.string() })
const eventsPage = z.object({
  data: z.array(z.object({ id: z.string() })),
  nextCursor: z.string().nullable(),
  hasMore: z.boolean(),
})
