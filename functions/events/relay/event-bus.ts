import type { OrderEvent } from '../../orders/event.ts'
import { EVENT_SOURCE, FOR_WEBHOOKS } from '../event-source.ts'
import type { Listening } from './endpoint-look-up.ts'
import type { PutEvents } from './put-events.ts'

/** PutEvents takes 10 entries a call. */
const ENTRIES_A_CALL = 10

/**
 * Publishes events with their type as `detail-type`, and with a mark where their storefront has webhook endpoints;
 * answers those that the bus refused, entry by entry.
 */
export async function publishEvents(
  putEvents: PutEvents,
  busName: string,
  events: readonly OrderEvent[],
  isListening: Listening,
): Promise<OrderEvent[]> {
  const refused: OrderEvent[] = []
  for (let start = 0; start < events.length; start += ENTRIES_A_CALL) {
    const chunk = events.slice(start, start + ENTRIES_A_CALL)
    const results = await putEvents(
      chunk.map((event) => ({
        EventBusName: busName,
        Source: EVENT_SOURCE,
        DetailType: event.type,
        Detail: JSON.stringify(event),
        Time: new Date(event.timestamp),
        ...(isListening(event) ? { Resources: [FOR_WEBHOOKS] } : {}),
      })),
    )
    chunk.forEach((event, index) => {
      if (results[index]?.EventId === undefined) refused.push(event)
    })
  }
  return refused
}
