import type { Feed } from './feed-keys.ts'
import { type FeedEntry, type FeedPage, newestSequences, withoutGap } from './feed-log.ts'
import type { FeedStore } from './feed-store.ts'
import type { EventToFeed } from './feedable-events.ts'
import { feedableEvents } from './feedable-events.ts'
import type { KeptTails } from './kept-tails.ts'
import { ENTRIES_A_PAGE, planPage } from './plan-page.ts'

/** A partition of a feed and the events that are to be put into it. */
export interface PartitionEvents {
  readonly feed: Feed
  readonly partition: number
  readonly events: readonly EventToFeed[]
}

export interface PartitionResult {
  /** Orders with an event that cannot follow, since one before it is missing or cannot be read. */
  readonly stuckOrderIds: readonly string[]
  /** Events that are not in the feed, since other writers were faster each time. */
  readonly contended: readonly EventToFeed[]
}

export interface ExtendOptions {
  /** How often another writer may be faster before the rest is given back. */
  readonly tries: number
  readonly pause: (attempt: number) => Promise<void>
  /** Fewer than usual, in tests. */
  readonly unmarkedEntries?: number
  /** Spares reading the newest pages of partitions that nobody else writes to. */
  readonly tails?: KeptTails | undefined
  /** Called with every event that is about to be written, also with predecessors that were read from the table. */
  readonly prepare: (events: readonly EventToFeed[]) => Promise<void>
}

/**
 * Appends events to one partition, page by page, each exactly once and after its predecessor. It may run twice and at
 * the same time: of two writers of the same page one is refused, reads what the other wrote, and plans anew.
 */
export async function extendPartition(
  store: FeedStore,
  owedEvents: PartitionEvents,
  options: ExtendOptions,
): Promise<PartitionResult> {
  const { feed, partition, events } = owedEvents
  const { tries, pause, prepare, unmarkedEntries, tails } = options
  const name = JSON.stringify([feed.storefrontId, feed.livemode, partition])
  // The log before the marks: a mark may lie behind a page that is read, but never behind one that is not.
  const kept = tails?.take(name) ?? null
  let pages: readonly FeedPage[] = kept ?? (await store.readNewestPages(feed, partition))
  if (kept === null) tails?.seen(name, pages)
  const orders = Map.groupBy(events, ({ orderId }) => orderId)
  const recent = newestSequences(pages)
  const marks = await store.readMarks([...orders.keys()].filter((orderId) => !recent.has(orderId)))
  const fedSequence = (orderId: string) => recent.get(orderId) ?? marks.get(orderId) ?? 0

  const candidates: EventToFeed[] = []
  const stuckOrderIds: string[] = []
  for (const [orderId, known] of orders) {
    const feedable = await findFeedable(store, fedSequence(orderId), known)
    const last = Math.max(...known.map(({ sequence }) => sequence))
    if (fedSequence(orderId) + feedable.length < last) stuckOrderIds.push(orderId)
    candidates.push(...feedable)
  }
  await prepare(candidates)

  for (let attempt = 1; ; ) {
    const owed = candidates.filter(({ orderId, sequence }) => sequence > fedSequence(orderId))
    if (owed.length === 0) return { stuckOrderIds, contended: [] }
    const { page, marks: toRaise } = planPage(pages, owed.slice(0, ENTRIES_A_PAGE).map(entryOf), unmarkedEntries)
    await Promise.all(toRaise.map(({ orderId, sequence }) => store.raiseMark(orderId, sequence)))
    tails?.writing(name)
    if (await store.appendPage(feed, partition, page)) {
      pages = extended(pages, [page], recent)
      tails?.wrote(name, pages)
      continue
    }
    tails?.lost(name)
    // Kept pages were out of date. That is no race: the pages are read, and what is owed is found anew.
    if (kept !== null) return extendPartition(store, owedEvents, options)
    if (attempt === tries) return { stuckOrderIds, contended: owed }
    await pause(attempt++)
    const newest = pages.at(-1)?.page ?? 0
    pages = extended(pages, withoutGap(await store.readPagesAfter(feed, partition, newest), newest + 1), recent)
  }
}

/** Reads the rows of predecessors that were not named, if there are any. */
async function findFeedable(store: FeedStore, fedSequence: number, known: readonly EventToFeed[]) {
  const sequences = new Set(known.map(({ sequence }) => sequence))
  const last = Math.max(...sequences)
  const missing: number[] = []
  for (let sequence = fedSequence + 1; sequence < last; sequence++) if (!sequences.has(sequence)) missing.push(sequence)
  const orderId = known[0]?.orderId ?? ''
  const rows = missing.length === 0 ? [] : await store.readEventRows(orderId, missing[0] ?? 0, missing.at(-1) ?? 0)
  return feedableEvents(fedSequence, known, rows)
}

/** The newest pages with those that follow; `recent` learns of them. */
function extended(pages: readonly FeedPage[], further: readonly FeedPage[], recent: Map<string, number>): FeedPage[] {
  for (const [orderId, sequence] of newestSequences(further)) recent.set(orderId, sequence)
  const all = [...pages, ...further]
  const markedPages = all.at(-1)?.markedPages ?? 0
  return all.filter(({ page }, index) => page > markedPages || index === all.length - 1)
}

function entryOf({ orderId, sequence, timestamp }: EventToFeed): FeedEntry {
  return { orderId, sequence, time: Date.parse(timestamp) }
}
