import type { FeedEvent } from '../../../functions/events/feed-event.ts'

export function eventOf(orderId: string, sequence: number): FeedEvent {
  return {
    id: `evt_${orderId}_${sequence}`,
    type: sequence === 1 ? 'order.placed' : 'order.in_progress',
    timestamp: new Date(Date.UTC(2026, 10, 22, 18, 0, sequence)).toISOString(),
    sequence,
    storefrontId: 'sf_1',
    livemode: false,
    orderId,
    brandId: sequence === 1 ? null : 'aurora',
  }
}
