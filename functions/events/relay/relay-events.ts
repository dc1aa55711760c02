import type { OrderEvent } from '../../orders/event.ts'

/** Where an event lies; all that a queue carries of it. */
export interface EventKey {
  readonly orderId: string
  readonly sequence: number
}

export interface RelayDependencies {
  /** Puts the orders' events into the feed; answers the orders for which it did not work. */
  readonly extendFeed: (orderIds: readonly string[]) => Promise<{ failedOrderIds: readonly string[] }>
  /** Publishes to the event bus; answers the events that it did not take. */
  readonly publish: (events: readonly OrderEvent[]) => Promise<readonly OrderEvent[]>
  readonly startWorkflow: (orderId: string) => Promise<void>
  readonly report: (key: EventKey, error: unknown) => void
}

/**
 * Passes events on: to the feed, to the bus, and a new order to its workflow.
 * Each may happen twice. Answers the keys of what failed in any of the three,
 * so that the caller keeps them; never throws for one event's sake.
 */
export async function relayEvents(events: readonly OrderEvent[], relay: RelayDependencies): Promise<EventKey[]> {
  const failed = new Map<string, EventKey>()
  const fail = (event: OrderEvent, error: unknown) => {
    const key = { orderId: event.orderId, sequence: event.sequence }
    failed.set(event.id, key)
    relay.report(key, error)
  }

  await Promise.all([
    addToFeed(events, relay, fail),
    publishToBus(events, relay, fail),
    ...events
      .filter((event) => event.type === 'order.placed')
      .map((event) => relay.startWorkflow(event.orderId).catch((error) => fail(event, error))),
  ])
  return [...failed.values()]
}

type Fail = (event: OrderEvent, error: unknown) => void

async function addToFeed(events: readonly OrderEvent[], relay: RelayDependencies, fail: Fail): Promise<void> {
  try {
    const { failedOrderIds } = await relay.extendFeed([...new Set(events.map((event) => event.orderId))])
    for (const event of events) if (failedOrderIds.includes(event.orderId)) fail(event, undefined)
  } catch (error) {
    for (const event of events) fail(event, error)
  }
}

async function publishToBus(events: readonly OrderEvent[], relay: RelayDependencies, fail: Fail): Promise<void> {
  try {
    for (const event of await relay.publish(events)) fail(event, undefined)
  } catch (error) {
    for (const event of events) fail(event, error)
  }
}
