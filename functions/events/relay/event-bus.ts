import type { OrderEvent } from '../../orders/event.ts'
import { EVENT_SOURCE, FOR_WEBHOOKS } from '../event-source.ts'
import type { Listening } from './endpoint-look-up.ts'
import type { PutEvents } from './put-events.ts'
import type { RelayedEvent } from './relay-events.ts'

/** PutEvents takes 10 entries a call. */
const ENTRIES_A_CALL = 10

/**
 * Publishes events with their type as `detail-type`, with a mark where their storefront has webhook endpoints, and with
 * those of their rows; answers those that the bus refused, entry by entry.
 */
export async function publishEvents(
  putEvents: PutEvents,
  busName: string,
  events: readonly RelayedEvent[],
  isListening: Listening,
): Promise<OrderEvent[]> {
  const refused: OrderEvent[] = []
  for (let start = 0; start < events.length; start += ENTRIES_A_CALL) {
    const chunk = events.slice(start, start + ENTRIES_A_CALL)
    const results = await putEvents(
      chunk.map(({ event, marks }) => ({
        EventBusName: busName,
        Source: EVENT_SOURCE,
        DetailType: event.type,
        Detail: JSON.stringify(event),
        Time: new Date(event.timestamp),
        ...resourcesOf(isListening(event), marks),
      })),
    )
    chunk.forEach(({ event }, index) => {
      if (results[index]?.EventId === undefined) refused.push(event)
    })
  }
  return refused
}

function resourcesOf(isListenedTo: boolean, marks: readonly string[]): { readonly Resources?: string[] } {
  const Resources = [...(isListenedTo ? [FOR_WEBHOOKS] : []), ...marks]
  return Resources.length === 0 ? {} : { Resources }
}
