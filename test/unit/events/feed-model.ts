import { FEED_PARTITIONS, feedEntryKey, feedHeadKey, feedMarkKey } from '../../../functions/events/feed/feed-keys.ts'
import type { FeedReader } from '../../../functions/events/feed/feed-reader.ts'
import type { FeedStore } from '../../../functions/events/feed/feed-store.ts'
import type { FeedEntry, FeedExtension } from '../../../functions/events/feed/plan-feed.ts'
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
type Row = number | FeedEntry

/**
 * The orders table as far as its promises go, and no further: a transaction holds all
 * its rows from the check of its conditions on, yet its rows become visible one after
 * the other. Whoever wants the result may be gone by then; the transaction goes on.
 */
export class FeedModel {
  private readonly rows = new Map<string, Row>()
  private readonly held = new Set<string>()
  private readonly events = new Map<string, unknown[]>()
  private running: Promise<void>[] = []
  private readonly step: Step

  constructor(step: Step) {
    this.step = step
  }

  commitEvent(orderId: string, row: unknown): void {
    this.events.set(orderId, [...(this.events.get(orderId) ?? []), row])
  }

  /** A relay's view; `step` is where it may be overtaken, or die. */
  store(step: Step): FeedStore {
    return {
      readOrder: async (orderId) => {
        await step()
        const fedSequence = this.counter(nameOf(feedMarkKey(orderId)))
        await step()
        return { fedSequence, rows: (this.events.get(orderId) ?? []).slice(fedSequence) }
      },
      readHead: async (feed, partition) => {
        await step()
        return this.counter(nameOf(feedHeadKey(feed, partition)))
      },
      extend: async (extension) => {
        await step()
        const transaction = this.begin(extension)
        if (transaction === null) return false
        await transaction
        await step()
        return true
      },
    }
  }

  reader(): FeedReader {
    return {
      readHeads: async (feed) => {
        await this.step()
        return Array.from({ length: FEED_PARTITIONS }, (_, partition) =>
          this.counter(nameOf(feedHeadKey(feed, partition))),
        )
      },
      readEntries: async (feed, partition, { after, last, limit }) => {
        await this.step()
        const entries: FeedEntry[] = []
        for (let position = after + 1; position <= last && entries.length < limit; position++) {
          const row = this.rows.get(nameOf(feedEntryKey(feed, partition, position)))
          if (row !== undefined && typeof row !== 'number') entries.push(row)
        }
        return entries
      },
    }
  }

  async settled(): Promise<void> {
    while (this.running.length > 0) await Promise.all(this.running.splice(0))
  }

  private counter(name: string): number {
    const row = this.rows.get(name)
    return typeof row === 'number' ? row : 0
  }

  private begin({ feed, partition, priorPosition, entries, marks }: FeedExtension): Promise<void> | null {
    const head = nameOf(feedHeadKey(feed, partition))
    const writes = new Map<string, { before: Row | undefined; after: Row }>()
    writes.set(head, { before: priorPosition || undefined, after: priorPosition + entries.length })
    for (const { orderId, priorSequence, sequence } of marks) {
      writes.set(nameOf(feedMarkKey(orderId)), { before: priorSequence || undefined, after: sequence })
    }
    for (const entry of entries) {
      writes.set(nameOf(feedEntryKey(feed, partition, entry.position)), { before: undefined, after: entry })
    }
    for (const [name, { before }] of writes) {
      if (this.held.has(name) || this.rows.get(name) !== before) return null
    }
    for (const name of writes.keys()) this.held.add(name)
    const applied = Promise.all(
      [...writes].map(async ([name, { after }]) => {
        await this.step()
        this.rows.set(name, after)
        this.held.delete(name)
      }),
    ).then(() => {})
    this.running.push(applied)
    return applied
  }
}

const nameOf = ({ pk, sk }: { pk: string; sk: string }): string => `${pk} ${sk}`
