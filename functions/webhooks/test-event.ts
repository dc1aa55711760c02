import { EVENT_SCHEMA_VERSION, type OrderEvent } from '../events/event.ts'
import { timestamp } from '../runtime/clock.ts'
import { newId } from '../runtime/ids.ts'
import type { Endpoint } from './endpoint.ts'

/** What a made-up order is called; no storefront's own order has to be. */
const TEST_EXTERNAL_ID = 'webhook-test'

/** An event as a receiver gets it when an order is placed, of an order that there is not. */
export function makeTestEvent({ storefrontId, livemode }: Endpoint, now: Date): OrderEvent {
  const at = timestamp(now)
  const orderId = newId('ord', now)
  return {
    id: newId('evt', now),
    type: 'order.placed',
    schemaVersion: EVENT_SCHEMA_VERSION,
    livemode,
    timestamp: at,
    sequence: 1,
    storefrontId,
    orderId,
    externalId: TEST_EXTERNAL_ID,
    brandOrderId: null,
    brandId: null,
    subject: { type: 'order', id: orderId },
    data: {
      occurredAt: at,
      order: { status: 'placed', fulfillmentStatus: 'unfulfilled', refundStatus: 'none' },
      brandOrder: null,
    },
  }
}
