import * as z from 'zod'
import { isTerminal } from '../../orders/life/order-status.ts'
import type { Order } from '../../orders/order.ts'
import { dayOf } from '../../orders/order-days.ts'
import { CHANGED_SHARDS } from '../../orders/orders-keys.ts'
import type { IndexedOrder } from '../../orders/reading/order-index.ts'
import { type Clock, timestamp } from '../../runtime/clock.ts'
import type { Shelf } from './person.ts'

/**
 * Retention: the personal data of an order is erased so many days after its last change, once it has ended. A return or
 * a refund half a year later is such a change: people need the data for it again. It is found in the index by change,
 * where an order stands at its newest event, so that placing an order costs nothing for it.
 */

const DAY_MILLISECONDS = 24 * 3600 * 1000

/** Days that one sweep takes on: the first sweep of an old platform takes several. */
export const DAYS_A_SWEEP = 31

/** One shard of one day whose orders are old enough. `after` is the place where a stopped step goes on. */
export const retentionTaskSchema = z.object({
  storefrontId: z.string(),
  livemode: z.boolean(),
  day: z.iso.date(),
  shard: z.int(),
  after: z.string().nullable(),
})
export type RetentionTask = z.infer<typeof retentionTaskSchema>

export interface SweepRetention {
  readonly retentionDays: number
  readonly now: Date
  readonly shelves: readonly Shelf[]
  /** The last day that earlier sweeps took on; null before the first. */
  readonly through: string | null
  /** Days from `first` to `last` on which the storefront has events, oldest first, at most `limit`. */
  readonly readDays: (shelf: Shelf, range: { first: string; last: string; limit: number }) => Promise<readonly string[]>
}

/** What a sweep has to do, and the last day that it takes on; null when there is nothing. */
export async function dueRetention(sweep: SweepRetention): Promise<{ tasks: RetentionTask[]; through: string } | null> {
  const { retentionDays, now, shelves, through, readDays } = sweep
  // The whole of its last day is over.
  const last = dayBefore(timestamp(new Date(now.getTime() - retentionDays * DAY_MILLISECONDS)))
  const first = through === null ? '0' : dayAfter(through)
  if (first > last) return null
  const days = await Promise.all(
    shelves.map(async (shelf) => ({ shelf, days: await readDays(shelf, { first, last, limit: DAYS_A_SWEEP }) })),
  )
  const all = [...new Set(days.flatMap((one) => one.days))].toSorted()
  const reached = all.length < DAYS_A_SWEEP ? last : (all[DAYS_A_SWEEP - 1] ?? last)
  const tasks = days.flatMap(({ shelf, days: own }) =>
    own
      .filter((day) => day <= reached)
      .flatMap((day) =>
        Array.from({ length: CHANGED_SHARDS }, (_, shard) => ({ ...shelf, day, shard, after: null }) as const),
      ),
  )
  return { tasks, through: reached }
}

const dayAfter = (day: string) => dayOf(timestamp(new Date(Date.parse(day) + DAY_MILLISECONDS)))
const dayBefore = (time: string) => dayOf(timestamp(new Date(Date.parse(dayOf(time)) - DAY_MILLISECONDS)))

export interface RetentionDependencies {
  /** Orders whose newest event is in the shard of the day, behind a place, oldest first. */
  readonly walk: (task: RetentionTask) => AsyncIterable<IndexedOrder>
  readonly logErasure: (erased: { orderId: string; because: string; now: Date }) => Promise<void>
  readonly eraseOrder: (erased: { orderId: string; now: Date }) => Promise<unknown>
  /** Deletes the clear files of exports that may hold one of the orders. */
  readonly eraseExports: (orders: readonly Order[]) => Promise<unknown>
  readonly now: Clock
  readonly hasTime: () => boolean
}

/**
 * Erases the ended orders of a shard and day. Brands are not told: each keeps its customers' data as long as its own law
 * says, and nobody asked for an erasure. Answers the rest of the task when time was over.
 */
export async function keepRetention(
  task: RetentionTask,
  { walk, logErasure, eraseOrder, eraseExports, now, hasTime }: RetentionDependencies,
): Promise<{ erased: number; rest: RetentionTask | null }> {
  const erased: Order[] = []
  let after = task.after
  let isStopped = false
  for await (const { place, order } of walk(task)) {
    isStopped = !hasTime()
    if (isStopped) break
    if (hasEnded(order)) {
      await logErasure({ orderId: order.id, because: 'retention', now: now() })
      await eraseOrder({ orderId: order.id, now: now() })
      erased.push(order)
    }
    after = place
  }
  // A crash before it repeats the whole step.
  await eraseExports(erased)
  return { erased: erased.length, rest: isStopped ? { ...task, after } : null }
}

function hasEnded({ brandOrders }: Order): boolean {
  return brandOrders.length > 0 && brandOrders.every(({ status }) => isTerminal(status))
}
