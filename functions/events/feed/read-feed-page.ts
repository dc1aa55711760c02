import { mergeSorted } from '../../storage/merge-sorted.ts'
import type { FeedEvent } from '../feed-event.ts'
import type { Feed } from './feed-keys.ts'
import { withoutGap } from './feed-log.ts'
import type { FeedPlace, FeedPositions } from './feed-positions.ts'
import type { FeedReader } from './feed-reader.ts'

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
/** Pages, and events, that one read of a partition takes. */
const LARGEST_CHUNK = 100

/** The positions are beyond the feed's newest page: the table was restored to an earlier time. */
class FeedIsBehind extends Error {}

/**
 * The next events of a feed. Partitions are merged by time; within one partition, and so for each order, events keep
 * their order. An answer may be shorter than its limit, or empty, with more to come. Null when the positions are
 * beyond the feed's newest page.
 */
export async function readFeedPage(reader: FeedReader, request: FeedPageRequest): Promise<FeedPageAnswer | null> {
  const { feed, wanted, limit } = request
  const positions = [...request.positions]
  const firstChunk = Math.ceil(limit / positions.length) + 1
  const sources = positions.map((place, partition) => entriesOf(reader, { feed, partition, place, firstChunk }))
  const events: FeedEvent[] = []
  let looked = 0
  try {
    for await (const { partition, place, event } of mergeSorted(sources, byTime)) {
      if (events.length === limit || looked === LARGEST_LOOK) return { events, positions, hasMore: true }
      positions[partition] = place
      if (wanted(event)) events.push(event)
      looked++
    }
  } catch (error) {
    if (error instanceof FeedIsBehind) return null
    throw error
  }
  return { events, positions, hasMore: false }
}

interface PartitionEvent {
  readonly partition: number
  /** The place after the event. */
  readonly place: FeedPlace
  readonly event: FeedEvent
}

const byTime = (one: PartitionEvent, other: PartitionEvent): number =>
  Date.parse(one.event.timestamp) - Date.parse(other.event.timestamp)

interface PartitionWalk {
  readonly feed: Feed
  readonly partition: number
  readonly place: FeedPlace
  readonly firstChunk: number
}

/**
 * The events of a partition after a place. A read may see a page and not yet the one before it, which was written
 * meanwhile; reading stops at such a gap, since a reader that passed it would never come back.
 */
async function* entriesOf(
  reader: FeedReader,
  { feed, partition, place: [startPage, startTaken], firstChunk }: PartitionWalk,
): AsyncGenerator<PartitionEvent, void> {
  let first = Math.max(1, startPage)
  let taken = startTaken
  for (let limit = firstChunk; ; limit = Math.min(2 * limit, LARGEST_CHUNK)) {
    const read = await reader.readPages(feed, partition, first, limit)
    const pages = withoutGap(read, first)
    if (startPage === first && pages.length === 0) throw new FeedIsBehind()
    const entries = pages.flatMap(({ page, entries: those }) =>
      those.map((entry, index) => ({ entry, place: [page, index + 1] as FeedPlace })).slice(page === first ? taken : 0),
    )
    for (let start = 0; start < entries.length; start += limit) {
      const chunk = entries.slice(start, start + limit)
      const events = await reader.readEvents(chunk.map(({ entry }) => entry))
      for (const [index, event] of events.entries()) {
        const place = chunk[index]?.place
        if (place !== undefined) yield { partition, place, event }
      }
    }
    if (pages.length < limit) return
    first = (pages.at(-1)?.page ?? 0) + 1
    taken = 0
  }
}
