import type { PublishedEvent } from '../../../functions/webhooks/fan-out.ts'

/** An event of `ord_1` in storefront `sf_1`, with what deliveries look at. */
export function someEvent(changes: Partial<PublishedEvent> = {}): PublishedEvent {
  const { orderId = 'ord_1', sequence = 1 } = changes
  return {
    id: `evt_${orderId}_${sequence}`,
    type: 'order.shipped',
    timestamp: '2026-11-22T18:00:00.000Z',
    storefrontId: 'sf_1',
    livemode: false,
    brandId: 'aurora',
    orderId,
    sequence,
    ...changes,
  }
}
