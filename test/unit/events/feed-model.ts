import { FEED_PARTITIONS, feedMarkKey, feedPageKey } from '../../../functions/events/feed/feed-keys.ts'
import type { FeedPage } from '../../../functions/events/feed/feed-log.ts'
import type { FeedReader } from '../../../functions/events/feed/feed-reader.ts'
import type { FeedStore } from '../../../functions/events/feed/feed-store.ts'
import type { FeedEvent } from '../../../functions/events/feed-event.ts'

export function eventOf(orderId: string, sequence: number): FeedEvent {
  const states = { fulfillmentStatus: 'unfulfilled', refundStatus: 'none' }
  return {
    id: `evt_${orderId}_${sequence}`,
    type: sequence === 1 ? 'order.placed' : 'order.completed',
    schemaVersion: 1,
    timestamp: new Date(Date.UTC(2026, 10, 22, 18, 0, sequence)).toISOString(),
    sequence,
    storefrontId: 'sf_1',
    livemode: false,
    orderId,
    externalId: `PLAT-${orderId}`,
    brandOrderId: sequence === 1 ? null : `bo_${orderId}`,
    brandId: sequence === 1 ? null : 'aurora',
    subject: { type: 'order', id: orderId },
    data: { occurredAt: '2026-11-22T18:00:00.000Z', order: { status: 'placed', ...states }, brandOrder: null },
  }
}

type Step = () => Promise<void>

/**
 * The orders table as far as its promises go, and no further: a conditional write of one row is one step, and so is
 * the read of one row. A Query reads row by row, and others write meanwhile. A writer may stop after any step.
 */
export class FeedModel {
  private readonly pages = new Map<string, FeedPage>()
  private readonly marks = new Map<string, number>()
  private readonly events = new Map<string, unknown[]>()
  private readonly step: Step

  constructor(step: Step) {
    this.step = step
  }

  commitEvent(orderId: string, row: unknown): void {
    this.events.set(orderId, [...this.eventsOf(orderId), row])
  }

  eventsOf(orderId: string): readonly unknown[] {
    return this.events.get(orderId) ?? []
  }

  /** All that is in the feed, by partition. */
  get allPages(): readonly FeedPage[] {
    return [...this.pages.values()]
  }

  markOf(orderId: string): number {
    return this.marks.get(nameOf(feedMarkKey(orderId))) ?? 0
  }

  /** A relay's view; `step` is where it may be overtaken, or stop. */
  store(step: Step): FeedStore {
    const find = (feed: Parameters<typeof feedPageKey>[0], partition: number, page: number) =>
      this.pages.get(nameOf(feedPageKey(feed, partition, page)))
    return {
      readNewestPages: async (feed, partition) => {
        await step()
        let newest = 0
        while (find(feed, partition, newest + 1) !== undefined) newest++
        const pages: FeedPage[] = []
        const first = (find(feed, partition, newest)?.markedPages ?? 0) + 1
        for (let number = newest; number >= Math.max(1, Math.min(first, newest)); number--) {
          const page = find(feed, partition, number)
          if (page !== undefined) pages.unshift(page)
          await step()
        }
        return pages
      },
      readPagesAfter: async (feed, partition, after) => {
        const pages: FeedPage[] = []
        // Looks further than the first page that is missing: the next may be there by then.
        for (let number = after + 1, missing = 0; missing < 3; number++) {
          await step()
          const page = find(feed, partition, number)
          if (page === undefined) missing++
          else pages.push(page)
        }
        return pages
      },
      readMarks: async (orderIds) => {
        const marks = new Map<string, number>()
        for (const orderId of orderIds) {
          await step()
          marks.set(orderId, this.markOf(orderId))
        }
        return marks
      },
      raiseMark: async (orderId, sequence) => {
        await step()
        const name = nameOf(feedMarkKey(orderId))
        this.marks.set(name, Math.max(this.marks.get(name) ?? 0, sequence))
        await step()
      },
      appendPage: async (feed, partition, page) => {
        await step()
        const name = nameOf(feedPageKey(feed, partition, page.page))
        if (this.pages.has(name)) return false
        this.pages.set(name, page)
        await step()
        return true
      },
      readEventRows: async (orderId, first, last) => {
        await step()
        return this.eventsOf(orderId).slice(first - 1, last)
      },
    }
  }

  reader(): FeedReader {
    return {
      readNewest: async (feed) => {
        await this.step()
        return Array.from({ length: FEED_PARTITIONS }, (_, partition) => {
          let newest: FeedPage | null = null
          for (let number = 1; ; number++) {
            const page = this.pages.get(nameOf(feedPageKey(feed, partition, number)))
            if (page === undefined) return newest
            newest = page
          }
        })
      },
      findPages: async (feed, wanted) => {
        const found: (FeedPage & { partition: number })[] = []
        for (const { partition, page } of wanted) {
          await this.step()
          const row = this.pages.get(nameOf(feedPageKey(feed, partition, page)))
          if (row !== undefined) found.push({ ...row, partition })
        }
        return found
      },
      readPages: async (feed, partition, first, limit) => {
        const pages: FeedPage[] = []
        for (let number = first; number < first + limit; number++) {
          await this.step()
          const page = this.pages.get(nameOf(feedPageKey(feed, partition, number)))
          if (page !== undefined) pages.push(page)
        }
        return pages
      },
      readEvents: async (entries) => {
        await this.step()
        return entries.map(({ orderId, sequence }) => {
          const row = this.eventsOf(orderId)[sequence - 1] as { event: FeedEvent } | undefined
          if (row === undefined) throw new Error(`The feed names an event of ${orderId} that was never committed.`)
          return row.event
        })
      },
    }
  }
}

const nameOf = ({ pk, sk }: { pk: string; sk: string }): string => `${pk} ${sk}`
