import type { Clock } from '../../runtime/clock.ts'
import { extendFeed, partitionName } from './extend-feed.ts'
import type { ExtendOptions } from './extend-partition.ts'
import type { FeedStore } from './feed-store.ts'
import type { EventToFeed } from './feedable-events.ts'
import { type KeptTails, keptTails } from './kept-tails.ts'

export interface WriteFeedDependencies {
  readonly store: FeedStore
  readonly prepare: ExtendOptions['prepare']
  /** Hands events to the feed queue, whose few consumers write them in large pages. */
  readonly handOver: (events: readonly EventToFeed[]) => Promise<void>
  readonly report: (orderId: string, error: unknown) => void
  readonly now: Clock
  /** Kept in this function instance, unless a test gives others. */
  readonly tails?: KeptTails
  /** Fewer than usual, in tests. */
  readonly unmarkedEntries?: number
}

export type WriteFeed = (events: readonly EventToFeed[]) => Promise<{ readonly failedOrderIds: ReadonlySet<string> }>

/** How long a function leaves a partition to the feed queue after another writer was faster there. */
const BUSY_MILLISECONDS = 2_000
/** Partitions of many storefronts; forgetting one costs a lost race. */
const MOST_REMEMBERED = 10_000

/**
 * Writes to the feed at once, which is fast and cheap while few do so. Where another writer was faster, the events go to
 * the feed queue, for two seconds without trying: so writers do not race, however many relays there are.
 */
export function createFeedWriter(dependencies: WriteFeedDependencies): WriteFeed {
  const { store, prepare, handOver, report, now, tails = keptTails(now), ...rest } = dependencies
  const busyUntil = new Map<string, number>()
  return async (events) => {
    const at = now().getTime()
    const isBusy = (event: EventToFeed) => (busyUntil.get(partitionName(event)) ?? 0) > at
    const { busy = [], free = [] } = Object.groupBy(events, (event) => (isBusy(event) ? 'busy' : 'free'))
    const { failedOrderIds, contended } = await extendFeed(store, free, {
      ...rest,
      tails,
      tries: 1,
      pause: noPause,
      prepare,
      report,
    })
    if (busyUntil.size >= MOST_REMEMBERED) busyUntil.clear()
    for (const event of contended) busyUntil.set(partitionName(event), now().getTime() + BUSY_MILLISECONDS)
    const failed = new Set(failedOrderIds)
    const handed = [...busy, ...contended]
    try {
      if (handed.length > 0) await handOver(handed)
    } catch (error) {
      for (const orderId of new Set(handed.map((event) => event.orderId))) {
        failed.add(orderId)
        report(orderId, error)
      }
    }
    return { failedOrderIds: failed }
  }
}

/** There is one try. */
const noPause = async () => {}
