import type { Caller } from '../../../functions/http/callers/api-key.ts'
import type { Attention, BrandOrderSummary, Order } from '../../../functions/orders/order.ts'
import { dayOf } from '../../../functions/orders/order-days.ts'
import { changedIndexKey, createdIndexKey, customerIndexKey } from '../../../functions/orders/orders-keys.ts'
import type { IndexedOrder, OrderIndexes } from '../../../functions/orders/reading/order-index.ts'
import { unusualOrderKeys } from '../../../functions/orders/work/work-keys.ts'

export const now = new Date('2026-11-22T18:00:00.000Z')

export const callerOf = (storefrontId: string | null, livemode = false): Caller => ({
  keyId: 'key_1',
  storefrontId,
  livemode,
  scopes: ['orders:read', 'events:read'],
})

const nothing = { items: 0, discount: 0, shipping: 0, fees: 0, tax: 0, total: 0 }

export interface OrderFields extends Partial<Order> {
  readonly brandIds?: readonly string[]
  /** Of its first brand order. */
  readonly attentionCode?: Attention['code'] | null
}

export function orderOf(id: string, fields: OrderFields = {}): Order {
  const { brandIds = ['aurora'], attentionCode = null, ...rest } = fields
  const attention = attentionCode === null ? null : { code: attentionCode, since: now.toISOString(), detail: null }
  const createdAt = fields.createdAt ?? now.toISOString()
  return {
    id,
    externalId: `PLAT-${id}`,
    storefrontId: 'sf_1',
    livemode: false,
    status: 'placed',
    fulfillmentStatus: 'unfulfilled',
    refundStatus: 'none',
    attention,
    currency: 'USD',
    taxIncluded: false,
    customerId: null,
    metadata: {},
    totals: nothing,
    amounts: { refunded: 0, toReturn: 0, refundable: 0 },
    discounts: [],
    brandOrders: brandIds.map((brandId, index) => ({
      ...summaryOf(id, brandId),
      attention: index === 0 ? attention : null,
    })),
    createdAt,
    updatedAt: createdAt,
    releaseAfter: null,
    lastSequence: 1,
    ...rest,
  }
}

function summaryOf(orderId: string, brandId: string): BrandOrderSummary {
  return {
    id: `bo_${orderId}_${brandId}`,
    brandId,
    status: 'pending',
    fulfillmentStatus: 'unfulfilled',
    refundStatus: 'none',
    attention: null,
    amounts: { refunded: 0, toReturn: 0, refundable: 0 },
    acceptBy: now.toISOString(),
    concern: null,
  }
}

/** The table's indexes over a list of orders, by the same keys; counts the Queries it is asked. */
export function indexesOver(orders: readonly Order[]): OrderIndexes & { queries: () => number } {
  let queries = 0
  const placed = (index: string, order: Order): { partition: string | undefined; place: string } => {
    const created = createdIndexKey(order)
    if (index === 'by-created') return { partition: created.createdPk, place: created.createdSk }
    const unusual = unusualOrderKeys(order)
    if (index === 'by-attention') return { partition: unusual.attentionPk, place: unusual.attentionSk ?? '' }
    if (index === 'by-refund') return { partition: unusual.refundPk, place: unusual.refundSk ?? '' }
    if (index === 'by-customer') return { partition: customerIndexKey(order).customerPk, place: created.createdSk }
    const changed = changedIndexKey({ ...order, orderId: order.id, timestamp: order.updatedAt })
    return { partition: changed.changedPk, place: changed.changedSk }
  }
  return {
    queries: () => queries,
    async *walk(index, partition, range) {
      queries++
      const found = orders.flatMap((order): IndexedOrder[] => {
        const key = placed(index, order)
        const inside = key.partition === partition && key.place > range.after && key.place < range.before
        return inside ? [{ place: key.place, order }] : []
      })
      found.sort((one, other) => (one.place < other.place === range.newestFirst ? 1 : -1))
      yield* found
    },
    findByExternalId: async (storefrontId, livemode, externalId) =>
      orders.find(
        (order) =>
          order.storefrontId === storefrontId && order.livemode === livemode && order.externalId === externalId,
      ) ?? null,
    readDays: async (days, { first, last, newestFirst, limit }) => {
      queries++
      const all = orders
        .filter((order) => order.storefrontId === days.storefrontId && order.livemode === days.livemode)
        .map((order) => dayOf(days.index === 'created' ? order.createdAt : order.updatedAt))
        .filter((day) => day >= first && day <= last)
      const sorted = [...new Set(all)].toSorted()
      return (newestFirst ? sorted.toReversed() : sorted).slice(0, limit)
    },
  }
}
