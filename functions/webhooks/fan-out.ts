import type { Clock } from '../runtime/clock.ts'
import { log, OperatorError } from '../runtime/log.ts'
import { newDelivery, RETENTION_DAYS } from './deliveries/delivery.ts'
import type { DeliveryStore } from './deliveries/delivery-store.ts'
import { type Endpoint, isFor } from './endpoints/endpoint.ts'
import type { ListEndpoints } from './endpoints/recent-endpoint-lists.ts'
import type { LaneEvent } from './lanes/deliver-in-order.ts'
import type { LaneStore } from './lanes/lane-store.ts'
import type { Wake } from './messages.ts'

export type PublishedEvent = LaneEvent & { readonly storefrontId: string; readonly livemode: boolean }

export interface FanOutDependencies {
  readonly listEndpoints: ListEndpoints
  readonly deliveries: Pick<DeliveryStore, 'add'>
  readonly lanes: Pick<LaneStore, 'want'>
  readonly wake: Wake
  readonly now: Clock
}

/**
 * Creates a delivery of an event for every endpoint that wants it. Each is stored with a due time before it is
 * queued. Running it twice creates the same deliveries and a second wake-up, which does nothing.
 * @throws OperatorError when an endpoint's row cannot be read, after all other endpoints have their delivery:
 * the event then waits in the dead-letter queue, which is redriven when the row is fixed.
 */
export async function fanOut(event: PublishedEvent, queuedAt: Date, dependencies: FanOutDependencies): Promise<void> {
  const { endpoints, unreadable } = await dependencies.listEndpoints(event, queuedAt)
  const wanting = endpoints.filter((endpoint) => isFor(endpoint, event) && !isAbandoned(endpoint, dependencies.now()))
  await Promise.all(wanting.map((endpoint) => fanOutTo(endpoint, event, dependencies)))
  if (unreadable.length === 0) return
  const { id: eventId, storefrontId } = event
  for (const endpointId of unreadable) log('error', 'ENDPOINT_UNREADABLE', { endpointId, storefrontId, eventId })
  throw new OperatorError(`These webhook endpoints cannot be read: ${unreadable.join(', ')}.`)
}

async function fanOutTo(
  endpoint: Endpoint,
  event: PublishedEvent,
  { deliveries, lanes, wake, now }: FanOutDependencies,
): Promise<void> {
  const delivery = newDelivery(endpoint, event, now())
  const { id: endpointId, storefrontId, livemode } = endpoint
  const { orderId, sequence } = event
  if (endpoint.ordered) {
    // The lane has passed this event: the endpoint did not want it then. A delivery created now would never be sent.
    if (!(await lanes.want({ storefrontId, livemode, endpointId, orderId }, sequence, now()))) return
    await deliveries.add(delivery, now())
    await wake({ kind: 'lane', endpointId, orderId })
  } else {
    await deliveries.add(delivery, now())
    await wake({ kind: 'delivery', endpointId, deliveryId: delivery.id })
  }
}

/** A disabled endpoint still gets deliveries, which are given up at once and can be replayed. This ends after 30 days. */
function isAbandoned({ status, statusSince }: Endpoint, now: Date): boolean {
  return status === 'disabled' && Date.parse(statusSince) < now.getTime() - RETENTION_DAYS * 24 * 3600 * 1000
}
