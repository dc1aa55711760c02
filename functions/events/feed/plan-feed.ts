import * as z from 'zod'
import { eventSchema } from '../../orders/event.ts'
import { type FeedEvent, feedEventSchema } from '../feed-event.ts'
import { type Feed, feedPartitionOf } from './feed-keys.ts'

/** What an order still owes the feed: its events from `fedSequence` + 1 on, without a gap. */
export interface Backlog {
  readonly orderId: string
  readonly fedSequence: number
  readonly events: readonly FeedEvent[]
  /** False when an event after these is unreadable or missing, so that the order stops there. */
  readonly whole: boolean
}

export interface FeedEntry {
  readonly position: number
  readonly event: FeedEvent
}

/** One transaction: the head moves from `priorPosition` to the last entry's, and each order's mark with it. */
export interface FeedExtension {
  readonly feed: Feed
  readonly partition: number
  readonly priorPosition: number
  readonly entries: readonly FeedEntry[]
  readonly marks: readonly { readonly orderId: string; readonly priorSequence: number; readonly sequence: number }[]
}

/** DynamoDB takes 100 writes and 4 MB in a transaction; half of the latter leaves room for keys and for JSON's estimate. */
const WRITES_A_TRANSACTION = 100
const BYTES_A_TRANSACTION = 2_000_000

// Checked in full, and kept as it is: what enters the feed must not surprise its readers later.
const eventRowSchema = z.object({ event: feedEventSchema.refine((event) => eventSchema.safeParse(event).success) })

/**
 * Reads an order's event rows beyond its mark, ascending. It ends before the first
 * row that cannot be read, is not the next of its sequence or names another order
 * or storefront: an event never overtakes its predecessor.
 */
export function backlogOf(orderId: string, fedSequence: number, rows: readonly unknown[]): Backlog {
  const events: FeedEvent[] = []
  for (const row of rows) {
    const parsed = eventRowSchema.safeParse(row)
    const event = parsed.data?.event
    const expected = fedSequence + events.length + 1
    const first = events[0] ?? event
    const fits =
      event !== undefined &&
      event.orderId === orderId &&
      event.sequence === expected &&
      event.storefrontId === first?.storefrontId &&
      event.livemode === first.livemode
    if (!fits) return { orderId, fedSequence, events, whole: false }
    events.push(event)
  }
  return { orderId, fedSequence, events, whole: true }
}

/** A partition of a feed and the orders that owe it something. */
export interface PartitionBacklog {
  readonly feed: Feed
  readonly partition: number
  readonly backlogs: readonly Backlog[]
}

export function byPartition(backlogs: readonly Backlog[]): PartitionBacklog[] {
  const groups = new Map<string, { feed: Feed; partition: number; backlogs: Backlog[] }>()
  for (const backlog of backlogs) {
    const event = backlog.events[0]
    if (event === undefined) continue
    const feed = { storefrontId: event.storefrontId, livemode: event.livemode }
    const partition = feedPartitionOf(backlog.orderId)
    const name = JSON.stringify([feed.storefrontId, feed.livemode, partition])
    const group = groups.get(name) ?? { feed, partition, backlogs: [] }
    group.backlogs.push(backlog)
    groups.set(name, group)
  }
  return [...groups.values()]
}

/**
 * As much as one transaction takes, beginning at the position after the head, and
 * what is left for the next one. Null when nothing is owed.
 */
export function planExtension(
  { feed, partition, backlogs }: PartitionBacklog,
  priorPosition: number,
): { extension: FeedExtension | null; rest: Backlog[] } {
  const entries: FeedEntry[] = []
  const marks: FeedExtension['marks'][number][] = []
  const rest: Backlog[] = []
  let writes = 1
  let bytes = 0
  for (const backlog of backlogs) {
    let taken = 0
    for (const event of backlog.events) {
      const size = Buffer.byteLength(JSON.stringify(event))
      const cost = taken === 0 ? 2 : 1
      const full = writes + cost > WRITES_A_TRANSACTION || bytes + size > BYTES_A_TRANSACTION
      if (full && entries.length > 0) break
      entries.push({ position: priorPosition + entries.length + 1, event })
      writes += cost
      bytes += size
      taken++
    }
    const sequence = backlog.fedSequence + taken
    if (taken > 0) marks.push({ orderId: backlog.orderId, priorSequence: backlog.fedSequence, sequence })
    if (taken < backlog.events.length) {
      rest.push({ ...backlog, fedSequence: sequence, events: backlog.events.slice(taken) })
    }
  }
  if (entries.length === 0) return { extension: null, rest: [] }
  return { extension: { feed, partition, priorPosition, entries, marks }, rest }
}
