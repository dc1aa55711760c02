import { extendFeed } from '../../../functions/events/feed/extend-feed.ts'
import type { EventToFeed } from '../../../functions/events/feed/feedable-events.ts'
import { createFeedWriter } from '../../../functions/events/feed/write-feed.ts'
import { conflictPause } from '../../../functions/storage/conflict-pause.ts'
import { seeded } from '../webhooks/situations.ts'
import { eventOf, FeedModel } from './feed-model.ts'
import { TableUnits } from './table-units.ts'
import { VirtualTime } from './virtual-time.ts'

/*
 * The feed's own code under load, on a clock of its own. What is assumed of AWS, from its documentation and from what
 * is usual: a single-row call takes 3 to 8 ms, now and then 30; Lambda polls a shard four times a second, reads up to
 * 100 records, and starts the next batch when the last one has ended; publishing a batch to EventBridge takes 40 ms; a
 * queue delivers a batch once it is full or a second old, to at most two functions. It was never run on AWS.
 */
const BATCH = 100
const POLL_MILLISECONDS = 250
const PUBLISH_MILLISECONDS = 40
const QUEUE_WINDOW_MILLISECONDS = 1_000
const QUEUE_CONSUMERS = 2
const QUEUE_MESSAGES = 100

export interface Load {
  readonly shards: number
  readonly eventsASecond: number
  readonly seconds: number
  readonly seed: number
}

export interface LoadResult {
  readonly events: number
  readonly seconds: number
  /** Events that were not in the feed when the load ended. */
  readonly behind: number
  readonly missing: number
  readonly twice: number
  readonly handedOver: number
  /** Milliseconds from commit to feed. */
  readonly p50: number
  readonly p99: number
  readonly writeUnits: number
  /** Of the hottest key in its hottest second. */
  readonly hottest: { readonly write: number; readonly read: number }
}

export async function simulateFeed({ shards, eventsASecond, seconds, seed }: Load): Promise<LoadResult> {
  const time = new VirtualTime()
  const random = seeded(seed)
  const model = new FeedModel(async () => {})
  const units = new TableUnits(
    model.store(async () => {}),
    time,
    () => (random() < 0.01 ? 30 : 3 + 5 * random()),
  )
  const committedAt = new Map<string, number>()
  const streams = Array.from({ length: shards }, (): EventToFeed[] => [])
  const queue: (readonly EventToFeed[])[] = []
  const end = seconds * 1_000
  let committing = true
  let handedOver = 0

  const commit = (orderId: string, sequence: number) => {
    const event = eventOf(orderId, sequence)
    model.commitEvent(orderId, { event })
    committedAt.set(`${orderId}#${sequence}`, time.now)
    streams[Number(orderId.split('_')[1]) % shards]?.push(event)
  }
  const commits = async () => {
    const EVENTS = 8
    for (let number = 0; time.now < end; number++) {
      await time.sleep((1_000 * EVENTS) / eventsASecond)
      const orderId = `ord_${number}`
      // An order's life is drawn together, so that all of it is in the run.
      for (let sequence = 1; sequence <= EVENTS; sequence++)
        time.at(time.now + (sequence - 1) * 300, () => commit(orderId, sequence))
    }
    committing = false
  }
  const relay = async (stream: EventToFeed[]) => {
    const write = createFeedWriter({
      store: units.store,
      prepare: async () => {},
      handOver: async (events) => {
        await time.sleep(8)
        handedOver += events.length
        queue.push(events)
      },
      report: () => {},
      now: () => new Date(time.now),
    })
    await time.sleep(POLL_MILLISECONDS * random())
    while (committing || stream.length > 0 || time.now < end + 3_000) {
      const batch = stream.splice(0, BATCH)
      if (batch.length > 0) await Promise.all([write(batch), time.sleep(PUBLISH_MILLISECONDS)])
      if (batch.length < BATCH) await time.sleep(POLL_MILLISECONDS)
    }
  }
  const consumer = async () => {
    await time.sleep(QUEUE_WINDOW_MILLISECONDS * random())
    while (committing || queue.length > 0 || time.now < end + 5_000) {
      const until = time.now + QUEUE_WINDOW_MILLISECONDS
      while (queue.length < QUEUE_MESSAGES && time.now < until) await time.sleep(20)
      const messages = queue.splice(0, QUEUE_MESSAGES)
      const { contended } = await extendFeed(units.store, messages.flat(), {
        tries: 20,
        pause: (attempt) => time.sleep(conflictPause(attempt, random())),
        prepare: async () => {},
        report: () => {},
      })
      if (contended.length > 0) queue.push(contended)
    }
  }
  let behind = 0
  time.at(end, () => {
    behind = committedAt.size - units.fedAt.size
  })
  await time.run([commits(), ...streams.map(relay), ...Array.from({ length: QUEUE_CONSUMERS }, consumer)])

  const delays = [...committedAt].map(([name, at]) => (units.fedAt.get(name) ?? Number.POSITIVE_INFINITY) - at)
  const sorted = delays.toSorted((one, other) => one - other)
  const percentile = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return {
    events: committedAt.size,
    seconds,
    behind,
    missing: committedAt.size - units.fedAt.size,
    twice: units.twice,
    handedOver,
    p50: percentile(0.5),
    p99: percentile(0.99),
    writeUnits: units.written,
    hottest: units.hottest,
  }
}
