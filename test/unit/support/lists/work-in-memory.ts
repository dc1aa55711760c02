import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import type { WorkEntry, WorkIndex } from '../../../../functions/orders/reading/work-index.ts'
import {
  type Owed,
  WORK_SHARDS,
  workIndexes,
  workKeys,
  workPartition,
} from '../../../../functions/orders/work/work-keys.ts'

/** The sparse indexes over brand orders, by the same keys. */
export function workOver(brandOrders: readonly BrandOrder[]): WorkIndex {
  return {
    async *walk(list, { livemodes, after, before }) {
      const partitions = livemodes.flatMap((livemode) =>
        Array.from({ length: WORK_SHARDS }, (_, shard) => workPartition(livemode, shard)),
      )
      const { partition, place: name } = workIndexes[list]
      const entries = brandOrders.flatMap((brandOrder): WorkEntry[] => {
        const keys = workKeys(brandOrder)
        const place = String(keys[name] ?? '')
        if (!partitions.includes(String(keys[partition])) || place <= after || place >= before) return []
        const owed = (keys.owed as Owed | undefined) ?? null
        return [{ place, orderId: brandOrder.orderId, brandOrderId: brandOrder.id, owed }]
      })
      yield* entries.toSorted((one, other) => (one.place < other.place ? -1 : 1))
    },
    load: async (entries) => {
      const ids = entries.map(({ brandOrderId }) => brandOrderId)
      return new Map(brandOrders.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]))
    },
  }
}
