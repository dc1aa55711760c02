import { feedMarkKey, feedPageKey } from '../../../functions/events/feed/feed-keys.ts'
import type { FeedStore } from '../../../functions/events/feed/feed-store.ts'
import type { VirtualTime } from './virtual-time.ts'

/** Bytes of a page's row beside its entries, and of one entry. */
const PAGE_BYTES = 130
const ENTRY_BYTES = 52

/** A feed store whose calls take time, and cost units of the key that they touch. */
export class TableUnits {
  readonly store: FeedStore
  readonly fedAt = new Map<string, number>()
  twice = 0
  written = 0
  private readonly seconds = new Map<string, { write: number; read: number }>()
  private readonly time: VirtualTime

  constructor(store: FeedStore, time: VirtualTime, milliseconds: () => number) {
    this.time = time
    const call = () => time.sleep(milliseconds())
    const pagesRead = (pk: string, pages: readonly { entries: readonly unknown[] }[]) => {
      const bytes = pages.reduce((sum, { entries }) => sum + PAGE_BYTES + ENTRY_BYTES * entries.length, 0)
      this.count(pk, 0, Math.max(1, Math.ceil(bytes / 4096)))
    }
    this.store = {
      readNewestPages: async (feed, partition) => {
        await call()
        const pages = await store.readNewestPages(feed, partition)
        // The real store reads some pages more than it needs.
        pagesRead(feedPageKey(feed, partition, 0).pk, [...pages, ...pages.slice(0, 8)])
        return pages
      },
      readPagesAfter: async (feed, partition, page) => {
        await call()
        const pages = await store.readPagesAfter(feed, partition, page)
        pagesRead(feedPageKey(feed, partition, 0).pk, pages)
        return pages
      },
      readMarks: async (orderIds) => {
        await call()
        for (const orderId of orderIds) this.count(feedMarkKey(orderId).pk, 0, 1)
        return store.readMarks(orderIds)
      },
      raiseMark: async (orderId, sequence) => {
        await call()
        this.count(feedMarkKey(orderId).pk, 1, 0)
        await store.raiseMark(orderId, sequence)
      },
      appendPage: async (feed, partition, page) => {
        await call()
        // A refused write costs as much as one that is accepted.
        const units = Math.ceil((PAGE_BYTES + ENTRY_BYTES * page.entries.length) / 1024)
        this.count(feedPageKey(feed, partition, 0).pk, units, 0)
        const isAppended = await store.appendPage(feed, partition, page)
        if (isAppended) for (const { orderId, sequence } of page.entries) this.note(`${orderId}#${sequence}`)
        return isAppended
      },
      readEventRows: async (...given) => {
        await call()
        return store.readEventRows(...given)
      },
    }
  }

  get hottest(): { write: number; read: number } {
    const all = [...this.seconds.values()]
    return { write: Math.max(...all.map(({ write }) => write)), read: Math.max(...all.map(({ read }) => read)) }
  }

  private note(name: string): void {
    if (this.fedAt.has(name)) this.twice++
    this.fedAt.set(name, this.time.now)
  }

  private count(pk: string, write: number, read: number): void {
    this.written += write
    const name = `${pk} ${Math.floor(this.time.now / 1_000)}`
    const counted = this.seconds.get(name) ?? { write: 0, read: 0 }
    this.seconds.set(name, { write: counted.write + write, read: counted.read + read })
  }
}
