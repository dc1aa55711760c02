import { setTimeout as sleep } from 'node:timers/promises'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { log } from '../../runtime/log.ts'
import { conflictPause } from '../../storage/conflict-pause.ts'
import { type FeedStore, feedStore } from './feed-store.ts'
import { type Backlog, backlogOf, byPartition, type PartitionBacklog, planExtension } from './plan-feed.ts'

/** Times an extension is planned anew when others moved the same partition meanwhile, before its orders are given back. */
const TRIES = 20

/**
 * The sequencer: gives the committed events of these orders their feed positions,
 * each exactly once and after its predecessor. It reads what is owed from the table
 * itself, so it may be called any number of times, in any order, by several at once.
 *
 * Never throws: answers the orders with something still owed, to be tried again.
 */
export async function extendFeed(
  orderIds: readonly string[],
  { client, table }: { readonly client: DynamoDBDocumentClient; readonly table: string },
): Promise<{ failedOrderIds: string[] }> {
  return extendFeedIn(feedStore(client, table), orderIds, {
    pause: (attempt) => sleep(conflictPause(attempt, Math.random())),
    report: (orderId, error) => log('warn', 'EVENT_NOT_RELAYED', { orderId, error }),
  })
}

export interface ExtendFeedOptions {
  /** Waits before the next try. */
  readonly pause: (attempt: number) => Promise<void>
  readonly report: (orderId: string, error: unknown) => void
}

/** As `extendFeed`, on any store. */
export async function extendFeedIn(
  store: FeedStore,
  orderIds: readonly string[],
  { pause, report }: ExtendFeedOptions,
): Promise<{ failedOrderIds: string[] }> {
  const failed = new Set<string>()
  const fail = (orderId: string, error: unknown) => {
    failed.add(orderId)
    report(orderId, error)
  }
  const readBacklogs = async (ids: readonly string[]): Promise<Backlog[]> => {
    const read = await Promise.all(
      ids.map(async (orderId) => {
        try {
          const { fedSequence, rows } = await store.readOrder(orderId)
          const backlog = backlogOf(orderId, fedSequence, rows)
          if (!backlog.whole) fail(orderId, undefined)
          return [backlog]
        } catch (error) {
          fail(orderId, error)
          return []
        }
      }),
    )
    return read.flat()
  }

  const extend = async (owed: PartitionBacklog): Promise<void> => {
    try {
      for (const { orderId } of await extendPartition(store, owed, readBacklogs, pause)) fail(orderId, undefined)
    } catch (error) {
      // One order must not fail its neighbours: each is tried alone.
      const [first, ...others] = owed.backlogs
      if (first !== undefined && others.length === 0) fail(first.orderId, error)
      else for (const backlog of owed.backlogs) await extend({ ...owed, backlogs: [backlog] })
    }
  }
  await Promise.all(byPartition(await readBacklogs([...new Set(orderIds)])).map(extend))
  return { failedOrderIds: [...failed] }
}

/** Extends one partition, transaction by transaction. Answers what is still owed after too many collisions. */
async function extendPartition(
  store: FeedStore,
  owed: PartitionBacklog,
  readBacklogs: (orderIds: readonly string[]) => Promise<Backlog[]>,
  pause: (attempt: number) => Promise<void>,
): Promise<readonly Backlog[]> {
  let backlogs = owed.backlogs
  for (let attempt = 1; ; ) {
    const head = await store.readHead(owed.feed, owed.partition)
    const { extension, rest } = planExtension({ ...owed, backlogs }, head)
    if (extension === null) return []
    if (await store.extend(extension)) {
      backlogs = rest
      continue
    }
    if (attempt === TRIES) return backlogs
    await pause(attempt++)
    backlogs = await readBacklogs(backlogs.map(({ orderId }) => orderId))
  }
}
