import type { Clock } from '../../runtime/clock.ts'
import type { FeedPage } from './feed-log.ts'

/** The newest pages of partitions, as this function instance wrote them last. */
export interface KeptTails {
  /** The pages, where nobody else seems to write to the partition; null where they must be read. */
  readonly take: (partition: string) => readonly FeedPage[] | null
  /** Pages that were read from the table. */
  readonly seen: (partition: string, pages: readonly FeedPage[]) => void
  /** Before a page is written, since nobody may learn what becomes of it. */
  readonly writing: (partition: string) => void
  /** The pages with one that this instance has written. */
  readonly wrote: (partition: string, pages: readonly FeedPage[]) => void
  /** Another writer was faster. */
  readonly lost: (partition: string) => void
}

interface Kept {
  /** Reads in a row that found this instance's own page to be the newest. */
  alone: number
  /** The page that this instance wrote last. */
  own: number
  pages: readonly FeedPage[] | null
  /** When the pages were last read from the table, in epoch milliseconds. */
  readAt: number
}

/**
 * A page that is refused costs five times what reading costs. With so many reads in a row, keeping is cheaper wherever
 * another writer comes before fewer than one page of six, and it hardly ever begins elsewhere.
 */
const ALONE_READS = 8
/** After a restore of the tables a tail of before must not be used; that takes minutes. */
const KEPT_MILLISECONDS = 30_000
const MOST_KEPT = 1_000

/**
 * Keeps the tails of partitions that only this instance writes to, which spares reading them for each page. A tail that
 * is out of date does no harm: its next page is there already, so writing it is refused, and the pages are read.
 */
export function keptTails(now: Clock, aloneReads = ALONE_READS): KeptTails {
  const kept = new Map<string, Kept>()
  return {
    take(partition) {
      const known = kept.get(partition)
      if (known === undefined || known.alone < aloneReads) return null
      return now().getTime() - known.readAt < KEPT_MILLISECONDS ? known.pages : null
    },
    seen(partition, pages) {
      const known = kept.get(partition)
      const newest = pages.at(-1)?.page ?? 0
      const alone = known !== undefined && known.own === newest ? known.alone + 1 : 0
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(partition, { alone, own: known?.own ?? 0, pages: null, readAt: now().getTime() })
    },
    writing(partition) {
      const known = kept.get(partition)
      if (known !== undefined) known.pages = null
    },
    wrote(partition, pages) {
      const known = kept.get(partition)
      if (known === undefined) return
      known.pages = pages
      known.own = pages.at(-1)?.page ?? 0
    },
    lost(partition) {
      kept.delete(partition)
    },
  }
}
