import { type EventPlace, type FeedEntry, type FeedPage, newestSequences } from './feed-log.ts'

/** Some 50 bytes each: a full page costs six write units. */
export const ENTRIES_A_PAGE = 100

/**
 * Entries after `markedPages`. All of them are read before a page is written, in one read unit when pages are small;
 * an order whose events follow one another within them has its mark written once.
 */
export const UNMARKED_ENTRIES = 24

/** The next page of a partition, and the marks that must be raised before it is written. */
export interface PagePlan {
  readonly page: FeedPage
  readonly marks: readonly EventPlace[]
}

/**
 * Plans the page after `pages`, the newest of a partition. An order whose last entry leaves the unmarked pages gets
 * its mark. `entries` are more than none and at most a page's.
 */
export function planPage(
  pages: readonly FeedPage[],
  entries: readonly FeedEntry[],
  unmarkedEntries = UNMARKED_ENTRIES,
): PagePlan {
  const newest = pages.at(-1)
  const unmarked = pages.filter(({ page }) => page > (newest?.markedPages ?? 0))
  const newestOf = newestSequences(unmarked)
  let count = unmarked.reduce((sum, { entries: those }) => sum + those.length, 0)
  let markedPages = newest?.markedPages ?? 0
  const marks: EventPlace[] = []
  for (const { page, entries: those } of unmarked) {
    if (count <= unmarkedEntries) break
    count -= those.length
    markedPages = page
    marks.push(...those.filter(({ orderId, sequence }) => newestOf.get(orderId) === sequence))
  }
  return { page: { page: (newest?.page ?? 0) + 1, entries, markedPages }, marks }
}
