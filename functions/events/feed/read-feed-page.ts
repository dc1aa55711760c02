import { mergeSorted } from '../../storage/merge-sorted.ts'
import type { FeedEvent } from '../feed-event.ts'
import type { Feed } from './feed-keys.ts'
import type { FeedReader } from './feed-reader.ts'
import type { FeedEntry } from './plan-feed.ts'

/** A place in the feed: for each partition, the position of the last entry that was passed. */
export type FeedPositions = readonly number[]

export interface FeedPage {
  readonly events: readonly FeedEvent[]
  readonly positions: FeedPositions
  /** Whether entries after `positions` are there already. */
  readonly hasMore: boolean
}

export interface FeedPageRequest {
  readonly feed: Feed
  readonly positions: FeedPositions
  readonly wanted: (event: FeedEvent) => boolean
  readonly limit: number
}

/**
 * Entries looked at in one request, where a filter passes few: a megabyte of usual
 * events. The positions move past what was filtered out, so that a rare event type
 * costs more requests, not longer ones.
 */
const LARGEST_LOOK = 1_000
const LARGEST_CHUNK = 100

/**
 * The next events of a feed. Partitions are merged by time; within one partition, and
 * so for each order, events keep their order. A page may be shorter than its limit, or
 * empty, with more to come. Null when the positions lie beyond the feed's newest: the
 * table was restored to an earlier time.
 */
export async function readFeedPage(reader: FeedReader, request: FeedPageRequest): Promise<FeedPage | null> {
  const { feed, wanted, limit } = request
  const heads = await reader.readHeads(feed)
  const positions = heads.map((_, partition) => request.positions[partition] ?? 0)
  const behind = heads.flatMap((head, partition) => (head > (positions[partition] ?? 0) ? [partition] : []))
  if (heads.some((head, partition) => head < (positions[partition] ?? 0))) return null

  const firstChunk = Math.ceil(limit / Math.max(behind.length, 1))
  const sources = behind.map((partition) =>
    entriesOf(reader, feed, partition, { after: positions[partition] ?? 0, last: heads[partition] ?? 0, firstChunk }),
  )
  const events: FeedEvent[] = []
  let looked = 0
  for await (const { partition, entry } of mergeSorted(sources, byTime)) {
    positions[partition] = entry.position
    if (wanted(entry.event)) events.push(entry.event)
    looked++
    if (events.length === limit || looked === LARGEST_LOOK) break
  }
  return { events, positions, hasMore: heads.some((head, partition) => head > (positions[partition] ?? 0)) }
}

interface PartitionEntry {
  readonly partition: number
  readonly entry: FeedEntry
}

const byTime = (one: PartitionEntry, other: PartitionEntry): number =>
  Date.parse(one.entry.event.timestamp) - Date.parse(other.entry.event.timestamp)

/**
 * The entries of a partition without a gap. While a transaction commits, a read may see
 * some of its rows and not yet others; positions have no gaps, so a missing one means
 * just that, and reading stops before it: whoever passed it would never come back.
 */
async function* entriesOf(
  reader: FeedReader,
  feed: Feed,
  partition: number,
  range: { after: number; last: number; firstChunk: number },
): AsyncGenerator<PartitionEntry, void> {
  let { after, firstChunk: limit } = range
  while (after < range.last) {
    const entries = await reader.readEntries(feed, partition, { after, last: range.last, limit })
    if (entries.length === 0) return
    for (const entry of entries) {
      if (entry.position !== after + 1) return
      after = entry.position
      yield { partition, entry }
    }
    limit = Math.min(2 * limit, LARGEST_CHUNK)
  }
}
