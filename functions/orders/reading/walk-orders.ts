import { mergeSorted } from '../../storage/merge-sorted.ts'
import { dayOf } from '../order-days.ts'
import { CHANGED_SHARDS, changedPartition, createdPartition, customerPartition, LIST_SHARDS } from '../orders-keys.ts'
import { unusualPartition, WORK_SHARDS } from '../work/work-keys.ts'
import type { IndexRange, Walking } from './order-index.ts'

/** Whatever stands in a list; places sort as text. */
interface Placed {
  readonly place: string
}

export interface Owner {
  readonly storefrontId: string
  readonly livemode: boolean
}

/** Days read in one request, with a Query for each shard. A day with orders seldom leaves a page empty. */
export const LARGEST_DAYS = 30

/** Bounds of an open range: before and after every place, which starts with a year. */
export const FIRST_PLACE = '0'
export const LAST_PLACE = '~'

/** Where a walk stopped because it has read `LARGEST_DAYS` days. The list goes on. */
export interface WalkPaused {
  readonly place: string
  readonly order: null
}

export interface DayWalk extends Owner {
  readonly index: 'created' | 'updated'
  readonly range: IndexRange
  readonly now: Date
}

const DAY_MILLISECONDS = 24 * 3600 * 1000

/** Orders of an index that is partitioned by day and shard, in the order of their places. */
export async function* walkDays<Item extends Placed>(
  indexes: Walking<Item>,
  walk: DayWalk,
): AsyncGenerator<Item | WalkPaused, void> {
  const { storefrontId, livemode, index, range } = walk
  const [indexName, partitionOf, count] =
    index === 'created'
      ? (['by-created', createdPartition, LIST_SHARDS] as const)
      : (['by-changed', changedPartition, CHANGED_SHARDS] as const)
  const days = await daysOf(indexes, walk)
  for (const day of days.slice(0, LARGEST_DAYS)) {
    const shards = Array.from({ length: count }, (_, shard) =>
      indexes.walk(indexName, partitionOf({ storefrontId, livemode, day, shard }), range),
    )
    yield* mergeSorted(shards, placeOrder(range))
  }
  const last = days[LARGEST_DAYS - 1]
  if (last !== undefined && days.length > LARGEST_DAYS) {
    yield { place: range.newestFirst ? last : `${last}${LAST_PLACE}`, order: null }
  }
}

/** A customer's orders, in the order of their places. */
export function walkCustomer<Item extends Placed>(
  indexes: Walking<Item>,
  owner: Owner & { readonly customerId: string },
  range: IndexRange,
): AsyncGenerator<Item, void> {
  const shards = Array.from({ length: LIST_SHARDS }, (_, shard) =>
    indexes.walk('by-customer', customerPartition(owner, shard), range),
  )
  return mergeSorted(shards, placeOrder(range))
}

/** A storefront's orders that have attention, or of which something was refunded, in the order of their places. */
export function walkUnusual<Item extends Placed>(
  indexes: Walking<Item>,
  index: 'by-attention' | 'by-refund',
  owner: Owner,
  range: IndexRange,
): AsyncGenerator<Item, void> {
  const shards = Array.from({ length: WORK_SHARDS }, (_, shard) =>
    indexes.walk(index, unusualPartition(owner, shard), range),
  )
  return mergeSorted(shards, placeOrder(range))
}

export function placeOrder({ newestFirst }: IndexRange): (one: Placed, other: Placed) => number {
  return (one, other) => (one.place < other.place === newestFirst ? 1 : -1)
}

/**
 * The days of a range that may have orders: at least one more than are read, if there
 * are more. The relay may record a day late, so yesterday, today and tomorrow are always
 * included.
 */
async function daysOf(
  indexes: Pick<Walking<unknown>, 'readDays'>,
  { storefrontId, livemode, index, range, now }: DayWalk,
) {
  const first = dayOf(range.after)
  const last = dayOf(range.before)
  const { newestFirst } = range
  const recorded = await indexes.readDays(
    { storefrontId, livemode, index },
    { first, last, newestFirst, limit: LARGEST_DAYS + 1 },
  )
  const recent = [-1, 0, 1]
    .map((days) => dayOf(new Date(now.getTime() + days * DAY_MILLISECONDS).toISOString()))
    .filter((day) => day >= first && day <= last)
  const ascending = [...new Set([...recorded, ...recent])].toSorted()
  return newestFirst ? ascending.toReversed() : ascending
}
