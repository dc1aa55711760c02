import { EVENT_SCHEMA_VERSION, type EventType, eventSchema, type OrderEvent } from '../../orders/event.ts'
import { timestamp } from '../../runtime/clock.ts'
import { newId } from '../../runtime/ids.ts'
import type { Endpoint } from '../endpoints/endpoint.ts'
import { testEventParts, testEventStates } from './test-event-data.ts'

/** What a made-up order and its brand are called; no storefront's own have to be. */
const TEST_NAME = 'webhook-test'

/** An event as a receiver gets it, of an order that there is not. */
export function makeTestEvent({ storefrontId, livemode }: Endpoint, type: EventType, now: Date): OrderEvent {
  const at = timestamp(now)
  const orderId = newId('ord', now)
  const { subject, data } = testEventParts(type, at)
  const { order, brandOrder } = testEventStates(type)
  const isOfOrder = subject === 'order'
  const brandOrderId = newId('bo', now)
  const ids = {
    order: orderId,
    brand_order: brandOrderId,
    fulfillment: 'ful_1',
    return: 'ret_1',
    refund: 'ref_1',
    cancellation: 'can_1',
    address_change: 'adr_1',
  }
  return eventSchema.parse({
    id: newId('evt', now),
    type,
    schemaVersion: EVENT_SCHEMA_VERSION,
    livemode,
    timestamp: at,
    sequence: 1,
    storefrontId,
    orderId,
    externalId: TEST_NAME,
    brandOrderId: isOfOrder ? null : brandOrderId,
    brandId: isOfOrder ? null : TEST_NAME,
    subject: { type: subject, id: ids[subject] },
    data: { occurredAt: at, order, brandOrder: isOfOrder ? null : brandOrder, ...data },
  })
}
