import type { Order } from '../../orders/order.ts'
import { createdPartition, LIST_SHARDS } from '../../orders/orders-keys.ts'
import type { OrderIndexes } from '../../orders/reading/order-index.ts'
import { mergeSorted } from '../../storage/merge-sorted.ts'
import type { Shelf } from '../erasures/person.ts'

/** Orders placed in a month (UTC) on these shelves, in the order in which they were placed on each. */
export async function* monthsOrders(
  month: string,
  shelves: readonly Shelf[],
  indexes: OrderIndexes,
): AsyncGenerator<Order, void> {
  for (const shelf of shelves) {
    const range = { first: `${month}-01`, last: `${month}-31`, newestFirst: false, limit: 31 }
    for (const day of await indexes.readDays({ ...shelf, index: 'created' }, range)) {
      const shards = Array.from({ length: LIST_SHARDS }, (_, shard) =>
        indexes.walk('by-created', createdPartition({ ...shelf, day, shard }), {
          after: day,
          before: `${day}~`,
          newestFirst: false,
        }),
      )
      for await (const { order } of mergeSorted(shards, (one, other) => (one.place < other.place ? -1 : 1))) yield order
    }
  }
}
