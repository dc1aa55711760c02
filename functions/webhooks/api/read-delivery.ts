import type { Caller } from '../../http/callers/api-key.ts'
import type { HttpAnswer } from '../../http/http-answer.ts'
import type { HttpRequest } from '../../http/http-handler.ts'
import { Problem } from '../../http/problem.ts'
import { queryAll } from '../../storage/query-all.ts'
import { ATTEMPT_PREFIX, deliveryKey } from '../deliveries/deliveries-keys.ts'
import { type Attempt, attemptSchema, type Delivery } from '../deliveries/delivery.ts'
import { DynamoDeliveryStore } from '../deliveries/dynamo-delivery-store.ts'
import { showDelivery } from './delivery-fields.ts'
import { readOwnEndpoint, type WebhooksApi } from './webhooks-api.ts'

type Params = { readonly endpointId: string; readonly deliveryId: string }

/** More attempts than retries and some resends make; the newest are shown. */
const MOST_ATTEMPTS = 100

/** `GET /v1/webhook-endpoints/{endpointId}/deliveries/{deliveryId}` */
export async function readDelivery(
  { caller, params }: HttpRequest<Params, unknown, unknown>,
  api: WebhooksApi,
): Promise<HttpAnswer> {
  const delivery = await readOwnDelivery(api, caller, params)
  return { status: 200, body: { ...showDelivery(delivery), log: await attemptsOf(delivery, api) } }
}

/** Every attempt of a delivery, ascending; the newest hundred. */
export async function attemptsOf(
  delivery: Delivery,
  api: Pick<WebhooksApi, 'settings' | 'deliveriesTable'>,
): Promise<Attempt[]> {
  const rows = await queryAll(
    api.settings.client,
    {
      TableName: api.deliveriesTable,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :attempts)',
      ExpressionAttributeValues: { ':pk': deliveryKey(delivery.id).pk, ':attempts': ATTEMPT_PREFIX },
      ScanIndexForward: false,
      ConsistentRead: true,
    },
    MOST_ATTEMPTS,
  )
  const earlier = rows.map((row) => attemptSchema.parse(row)).toReversed()
  return [...earlier, ...(delivery.accepted === null ? [] : [delivery.accepted])].slice(-MOST_ATTEMPTS)
}

/** @throws Problem `not_found`, also for a delivery of another endpoint. */
export async function readOwnDelivery(api: WebhooksApi, caller: Caller, params: Params): Promise<Delivery> {
  const endpoint = await readOwnEndpoint(api, caller, params.endpointId)
  const delivery = await new DynamoDeliveryStore(api.settings.client, api.deliveriesTable).find(params.deliveryId)
  if (delivery?.endpointId !== endpoint.id) {
    throw new Problem('not_found', 'This endpoint has no such delivery, or it is older than 30 days.')
  }
  return delivery
}
