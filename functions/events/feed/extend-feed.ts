import { type ExtendOptions, extendPartition, type PartitionEvents } from './extend-partition.ts'
import { feedPartitionOf } from './feed-keys.ts'
import type { FeedStore } from './feed-store.ts'
import type { EventToFeed } from './feedable-events.ts'

export interface ExtendFeedOptions extends ExtendOptions {
  readonly report: (orderId: string, error: unknown) => void
}

export interface ExtendFeedResult {
  /** Orders that could not be put into the feed as a whole. */
  readonly failedOrderIds: ReadonlySet<string>
  /** Events that are not in the feed yet, since other writers were faster; for the feed queue. */
  readonly contended: readonly EventToFeed[]
}

/**
 * Puts committed events into the feed, each exactly once and after its predecessors, which it reads from the table if
 * they are not in the feed yet. It may be called any number of times, in any order, by several at once. Never throws.
 */
export async function extendFeed(
  store: FeedStore,
  events: readonly EventToFeed[],
  { report, ...options }: ExtendFeedOptions,
): Promise<ExtendFeedResult> {
  const failed = new Set<string>()
  const contended: EventToFeed[] = []
  const fail = (orderId: string, error: unknown) => {
    failed.add(orderId)
    report(orderId, error)
  }
  const extend = async (owed: PartitionEvents): Promise<void> => {
    try {
      const result = await extendPartition(store, owed, options)
      for (const orderId of result.stuckOrderIds) fail(orderId, undefined)
      contended.push(...result.contended)
    } catch (error) {
      // One order must not fail its neighbours: each is tried alone.
      const orders = [...Map.groupBy(owed.events, ({ orderId }) => orderId).values()]
      if (orders.length === 1) fail(owed.events[0]?.orderId ?? '', error)
      else for (const those of orders) await extend({ ...owed, events: those })
    }
  }
  await Promise.all(byPartition(events).map(extend))
  return { failedOrderIds: failed, contended }
}

/** The events of each storefront, mode and partition. */
export function byPartition(events: readonly EventToFeed[]): PartitionEvents[] {
  const groups = Map.groupBy(events, (event) => partitionName(event))
  return [...groups.values()].flatMap((those) => {
    const [first] = those
    if (first === undefined) return []
    const { storefrontId, livemode, orderId } = first
    return { feed: { storefrontId, livemode }, partition: feedPartitionOf(orderId), events: those }
  })
}

export function partitionName({ storefrontId, livemode, orderId }: EventToFeed): string {
  return JSON.stringify([storefrontId, livemode, feedPartitionOf(orderId)])
}
