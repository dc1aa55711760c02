import type { OrderEvent } from '../../orders/event.ts'

/** Where an event is stored; all that a queue carries of it. */
export interface EventKey {
  readonly orderId: string
  readonly sequence: number
}

/** A committed event with what its row says beside it. */
export interface RelayedEvent {
  readonly event: OrderEvent
  /** Who of ours must hear of it. */
  readonly marks: readonly string[]
}

export interface RelayDependencies {
  /** Puts events into the feed, or hands them to its queue; answers the orders for which neither worked. */
  readonly writeFeed: (events: readonly OrderEvent[]) => Promise<{ readonly failedOrderIds: ReadonlySet<string> }>
  /** Publishes to the event bus; answers the events that it did not accept. */
  readonly publish: (events: readonly RelayedEvent[]) => Promise<readonly OrderEvent[]>
  readonly report: (key: EventKey, error: unknown) => void
}

/**
 * Passes events on to the feed and to the bus. Either may happen twice. Answers the keys of events for which one of
 * them failed, so that the caller keeps them; never throws because of one event.
 */
export async function relayEvents(relayed: readonly RelayedEvent[], relay: RelayDependencies): Promise<EventKey[]> {
  const events = relayed.map(({ event }) => event)
  const failed = new Map<string, EventKey>()
  const fail = (event: OrderEvent, error: unknown) => {
    const key = { orderId: event.orderId, sequence: event.sequence }
    failed.set(event.id, key)
    relay.report(key, error)
  }
  await Promise.all([writeToFeed(events, relay, fail), publishToBus(relayed, relay, fail)])
  return [...failed.values()]
}

type Fail = (event: OrderEvent, error: unknown) => void

async function writeToFeed(events: readonly OrderEvent[], relay: RelayDependencies, fail: Fail): Promise<void> {
  try {
    const { failedOrderIds } = await relay.writeFeed(events)
    for (const event of events) if (failedOrderIds.has(event.orderId)) fail(event, undefined)
  } catch (error) {
    for (const event of events) fail(event, error)
  }
}

async function publishToBus(relayed: readonly RelayedEvent[], relay: RelayDependencies, fail: Fail): Promise<void> {
  try {
    for (const event of await relay.publish(relayed)) fail(event, undefined)
  } catch (error) {
    for (const { event } of relayed) fail(event, error)
  }
}
