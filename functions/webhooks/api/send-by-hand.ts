import type { HttpAnswer } from '../../http/http-answer.ts'
import type { HttpRequest } from '../../http/http-handler.ts'
import type { Idempotency } from '../../http/idempotency.ts'
import { Problem } from '../../http/problem.ts'
import { commit } from '../../http/settings-store.ts'
import type { EventType } from '../../orders/event.ts'
import { log } from '../../runtime/log.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import { type Delivery, newDelivery } from '../deliveries/delivery.ts'
import { deliveryRow } from '../deliveries/delivery-row.ts'
import { bodyOf } from '../deliveries/event-reader.ts'
import { resendWrites, retryNow, wakeUpOf } from '../replay/resend-delivery.ts'
import { makeTestEvent } from '../test-event/test-event.ts'
import { showDelivery } from './delivery-fields.ts'
import { readOwnDelivery } from './read-delivery.ts'
import { BY_STOREFRONT, type OnBehalf, readOwnEndpoint, type WebhooksApi } from './webhooks-api.ts'

type EndpointParams = { readonly endpointId: string }
type DeliveryParams = EndpointParams & { readonly deliveryId: string }

/** `POST /v1/webhook-endpoints/{endpointId}/deliveries/{deliveryId}/resend` */
export async function resendDelivery(
  { caller, params, idempotency, now }: Omit<HttpRequest<DeliveryParams, unknown, unknown>, 'query' | 'body'>,
  api: WebhooksApi,
  /** Written with it. */
  beside: readonly TransactWrite[] = [],
): Promise<HttpAnswer> {
  const { client, table } = { client: api.settings.client, table: api.deliveriesTable }
  const delivery = await readOwnDelivery(api, caller, params)
  const endpoint = await readOwnEndpoint(api, caller, params.endpointId)
  if (endpoint.status === 'disabled') throw new Problem('state_conflict', 'Enable the endpoint first.')
  if (delivery.status === 'pending') {
    // Remembered first: the same key must not send it again once it is settled.
    if (idempotency !== null) await remember(idempotency, accepted(delivery), api, now)
    if (beside.length > 0) await transact(client, beside)
    await retryNow(delivery, now, { client, table, wake: api.wake })
    return accepted(delivery)
  }
  const fresh = { status: 'pending', reason: null, settledAt: null, tries: 0, accepted: null } as const
  const again: Delivery = { ...delivery, ...fresh, tryAfter: now.toISOString() }
  await commit(api.settings, {
    writes: [...resendWrites(delivery, null, now, table), ...beside],
    idempotency,
    remembered: accepted(again),
    conflict: 'It was sent again meanwhile.',
    now,
  })
  await wakeOrLeaveToSweeper(again, api)
  return accepted(again)
}

/** `POST /v1/webhook-endpoints/{endpointId}/test` */
export async function testEndpoint(
  { caller, params, body, idempotency, now }: HttpRequest<EndpointParams, unknown, { eventType: EventType }>,
  api: WebhooksApi,
  { beside }: OnBehalf = BY_STOREFRONT,
): Promise<HttpAnswer> {
  const endpoint = await readOwnEndpoint(api, caller, params.endpointId)
  const event = makeTestEvent(endpoint, body.eventType, now)
  const delivery: Delivery = { ...newDelivery(endpoint, event, now), inLane: false, testBody: bodyOf(event) }
  await commit(api.settings, {
    writes: [{ Put: { TableName: api.deliveriesTable, Item: deliveryRow(delivery, now) } }, ...beside],
    idempotency,
    remembered: accepted(delivery),
    conflict: 'Try again.',
    now,
  })
  await wakeOrLeaveToSweeper(delivery, api)
  return accepted(delivery)
}

function remember(idempotency: Idempotency, remembered: HttpAnswer, api: WebhooksApi, now: Date): Promise<void> {
  return commit(api.settings, { writes: [], idempotency, remembered, conflict: 'Try again.', now })
}

function accepted(delivery: Delivery): HttpAnswer {
  return { status: 202, body: showDelivery(delivery) }
}

/** The row is stored with a due time: if the queue is unreachable, the sweeper brings it back. */
async function wakeOrLeaveToSweeper(delivery: Delivery, { wake }: WebhooksApi): Promise<void> {
  try {
    await wake(wakeUpOf(delivery))
  } catch (error) {
    log('warn', 'MESSAGE_FAILED', { deliveryId: delivery.id, error })
  }
}
