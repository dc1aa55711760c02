import { mergeSorted } from '../../storage/merge-sorted.ts'
import type { FeedEvent } from '../feed-event.ts'
import type { Feed } from './feed-keys.ts'
import { type FeedEntry, type FeedPage, withoutGap } from './feed-log.ts'
import type { FeedPlace, FeedPositions } from './feed-positions.ts'
import type { FeedReader, PageName } from './feed-reader.ts'

export interface FeedPageRequest {
  readonly feed: Feed
  readonly positions: FeedPositions
  readonly wanted: (event: FeedEvent) => boolean
  readonly limit: number
}

export interface FeedPageAnswer {
  readonly events: readonly FeedEvent[]
  readonly positions: FeedPositions
  /** Whether events after `positions` are there already. */
  readonly hasMore: boolean
}

/**
 * Events that one request looks at, where a filter passes few. The positions move past what was filtered out, so that
 * a rare event type costs more requests, not longer ones.
 */
const LARGEST_LOOK = 1_000
/** Events that are read at a time, in one call. */
const EVENTS_A_READ = 100
/** Pages that one read of a partition takes at most. */
const PAGES_A_READ = 100

/**
 * The next events of a feed. Partitions are merged by time; within one partition, and so for each order, events keep
 * their order. An answer may be shorter than its limit, or empty, with more to come. Null when the positions are
 * beyond the feed's newest page.
 */
export async function readFeedPage(reader: FeedReader, request: FeedPageRequest): Promise<FeedPageAnswer | null> {
  const { feed, wanted, limit } = request
  const positions = [...request.positions]
  const known = await reader.findPages(feed, positions.flatMap(currentAndNext))
  const pageOf = (partition: number, page: number) =>
    known.find((one) => one.partition === partition && one.page === page)
  if (positions.some(([page], partition) => page > 0 && pageOf(partition, page) === undefined)) return null

  const firstRead = Math.min(PAGES_A_READ, 2 * Math.ceil(limit / positions.length))
  const sources = positions.flatMap((place, partition) => {
    const pages = [pageOf(partition, place[0]), pageOf(partition, place[0] + 1)].filter((page) => page !== undefined)
    return pages.length === 0 ? [] : entriesOf(reader, { feed, partition, place, pages, firstRead })
  })
  const walk = mergeSorted(sources, (one, other) => one.entry.time - other.entry.time)
  const events: FeedEvent[] = []
  let ahead: readonly PartitionEntry[] = []
  for (let looked = 0; ; ) {
    const size = looked === 0 ? limit : EVENTS_A_READ
    // One more than is read, which says whether there is more.
    const chunk: readonly PartitionEntry[] = [...ahead, ...(await take(walk, size + 1 - ahead.length))]
    ahead = chunk.slice(size)
    const read = await reader.readEvents(chunk.slice(0, size).map(({ entry }) => entry))
    for (const [index, event] of read.entries()) {
      const found = chunk[index]
      if (found === undefined || events.length === limit) return { events, positions, hasMore: true }
      positions[found.partition] = found.place
      if (wanted(event)) events.push(event)
    }
    looked += read.length
    const hasMore = ahead.length > 0
    if (!hasMore || events.length === limit || looked >= LARGEST_LOOK) return { events, positions, hasMore }
  }
}

interface PartitionEntry {
  readonly partition: number
  /** The place after the entry. */
  readonly place: FeedPlace
  readonly entry: FeedEntry
}

async function take<Item>(items: AsyncGenerator<Item, void>, count: number): Promise<Item[]> {
  const taken: Item[] = []
  while (taken.length < count) {
    const { value, done } = await items.next()
    if (done === true || value === undefined) return taken
    taken.push(value)
  }
  return taken
}

interface PartitionWalk {
  readonly feed: Feed
  readonly partition: number
  readonly place: FeedPlace
  /** Of the page of the place and the one after it, those that exist. */
  readonly pages: readonly FeedPage[]
  /** Pages that the first further read takes. */
  readonly firstRead: number
}

/** The page of a place and the one after it: whether anything is new, in one call for all partitions. */
function currentAndNext([page]: FeedPlace, partition: number): PageName[] {
  const next = { partition, page: page + 1 }
  return page === 0 ? [next] : [{ partition, page }, next]
}

/**
 * The entries of a partition after a place. A read may see a page and not yet the one before it, which was written
 * meanwhile; reading stops at such a gap, since a reader that passed it would never come back.
 */
async function* entriesOf(
  reader: FeedReader,
  { feed, partition, place: [startPage, taken], pages: known, firstRead }: PartitionWalk,
): AsyncGenerator<PartitionEntry, void> {
  let pages = known
  // Without a page after that of the place, there is nothing to be read further.
  let isLast = known.at(-1)?.page !== startPage + 1
  for (let limit = firstRead; ; limit = PAGES_A_READ) {
    for (const { page, entries } of pages) {
      const passed = page === startPage ? taken : 0
      for (const [index, entry] of entries.entries()) {
        if (index >= passed) yield { partition, place: [page, index + 1], entry }
      }
    }
    const last = pages.at(-1)
    if (isLast || last === undefined) return
    pages = withoutGap(await reader.readPages(feed, partition, last.page + 1, limit), last.page + 1)
    isLast = pages.length < limit
  }
}
