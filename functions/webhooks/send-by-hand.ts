import type { EventType } from '../events/event.ts'
import type { HttpAnswer } from '../http/http-answer.ts'
import type { HttpRequest } from '../http/http-handler.ts'
import type { Idempotency } from '../http/idempotency.ts'
import { Problem } from '../http/problem.ts'
import { commit } from '../http/settings-store.ts'
import { log } from '../runtime/log.ts'
import { type Delivery, newDelivery } from './delivery.ts'
import { showDelivery } from './delivery-fields.ts'
import { deliveryRow } from './delivery-row.ts'
import { bodyOf } from './event-reader.ts'
import { readOwnDelivery } from './read-delivery.ts'
import { hasten, resendWrites, wakeUpOf } from './resend-delivery.ts'
import { makeTestEvent } from './test-event.ts'
import { readOwnEndpoint, type WebhookDesk } from './webhook-desk.ts'

type EndpointParams = { readonly endpointId: string }
type DeliveryParams = EndpointParams & { readonly deliveryId: string }

/** `POST /v1/webhook-endpoints/{endpointId}/deliveries/{deliveryId}/resend` */
export async function resendDelivery(
  { caller, params, idempotency, now }: HttpRequest<DeliveryParams, unknown, unknown>,
  desk: WebhookDesk,
): Promise<HttpAnswer> {
  const { client, table } = { client: desk.settings.client, table: desk.deliveriesTable }
  const delivery = await readOwnDelivery(desk, caller, params)
  const endpoint = await readOwnEndpoint(desk, caller, params.endpointId)
  if (endpoint.status === 'disabled') throw new Problem('state_conflict', 'Enable the endpoint first.')
  if (delivery.status === 'pending') {
    // Remembered first: the same key must not send it again once it is settled.
    if (idempotency !== null) await remember(idempotency, accepted(delivery), desk, now)
    await hasten(delivery, now, { client, table, wake: desk.wake })
    return accepted(delivery)
  }
  const fresh = { status: 'pending', reason: null, settledAt: null, tries: 0, tryAfter: now.toISOString() } as const
  const again: Delivery = { ...delivery, ...fresh }
  await commit(desk.settings, {
    writes: resendWrites(delivery, null, now, table),
    idempotency,
    remembered: accepted(again),
    conflict: 'It was sent again meanwhile.',
    now,
  })
  await wakeOrLeaveToSweeper(again, desk)
  return accepted(again)
}

/** `POST /v1/webhook-endpoints/{endpointId}/test` */
export async function testEndpoint(
  { caller, params, body, idempotency, now }: HttpRequest<EndpointParams, unknown, { eventType: EventType }>,
  desk: WebhookDesk,
): Promise<HttpAnswer> {
  const endpoint = await readOwnEndpoint(desk, caller, params.endpointId)
  const event = makeTestEvent(endpoint, body.eventType, now)
  const delivery: Delivery = { ...newDelivery(endpoint, event, now), inLane: false, testBody: bodyOf(event) }
  await commit(desk.settings, {
    writes: [{ Put: { TableName: desk.deliveriesTable, Item: deliveryRow(delivery, now) } }],
    idempotency,
    remembered: accepted(delivery),
    conflict: 'Try again.',
    now,
  })
  await wakeOrLeaveToSweeper(delivery, desk)
  return accepted(delivery)
}

function remember(idempotency: Idempotency, remembered: HttpAnswer, desk: WebhookDesk, now: Date): Promise<void> {
  return commit(desk.settings, { writes: [], idempotency, remembered, conflict: 'Try again.', now })
}

function accepted(delivery: Delivery): HttpAnswer {
  return { status: 202, body: showDelivery(delivery) }
}

/** The row is durable and due: a queue that is away delays it and loses nothing. */
async function wakeOrLeaveToSweeper(delivery: Delivery, { wake }: WebhookDesk): Promise<void> {
  try {
    await wake(wakeUpOf(delivery))
  } catch (error) {
    log('warn', 'MESSAGE_FAILED', { deliveryId: delivery.id, error })
  }
}
