import { derivedId } from '../runtime/ids.ts'
import { shardOf } from '../storage/shards.ts'

/**
 * Keys of the orders table. Each says who reads it and how. An order's rows share
 * one partition, so that one Query reads them together.
 */

type Key = { readonly pk: string; readonly sk: string }

/**
 * The id of the order that has an externalId, which is unique per storefront and mode. It follows from it, so that no
 * row is needed to find an order by it, or to keep it unique.
 */
export function orderIdOf(storefrontId: string, livemode: boolean, externalId: string): string {
  return derivedId('ord', storefrontId, modeOf(livemode), externalId)
}

/** The order's row. Read by id; listed through the indexes below. */
export const orderKey = (orderId: string): Key => ({ pk: `ORDER#${orderId}`, sk: 'ORDER' })

/** Brand orders. One Query with `sk begins_with ORDER` reads the order with all of them. */
export const brandOrderKey = (orderId: string, brandOrderId: string): Key => ({
  pk: `ORDER#${orderId}`,
  sk: `ORDER#BRAND_ORDER#${brandOrderId}`,
})

/** The purchase as placed. Read by the split, and by readers until an order is split. */
export const purchaseKey = (orderId: string): Key => ({ pk: `ORDER#${orderId}`, sk: 'PURCHASE' })

/** Pictures of the order's products, where it has any. Read with the order by the same Query, and by mails and the customer's page. */
export const picturesKey = (orderId: string): Key => ({ pk: `ORDER#${orderId}`, sk: 'ORDER#PICTURES' })

/** Events of an order, ascending: Query with `sk begins_with EVENT#`. Six digits: a million events an order. */
export const eventKey = (orderId: string, sequence: number): Key => ({
  pk: `ORDER#${orderId}`,
  sk: `EVENT#${String(sequence).padStart(6, '0')}`,
})

export const modeOf = (livemode: boolean): 'live' | 'test' => (livemode ? 'live' : 'test')

/**
 * Shards of a day of the list by creation, and of a customer's list. One index partition
 * takes 1,000 write units a second, and an order is written to each once in its life:
 * 4,000 orders a second of one storefront, or of one customer id such as `guest`.
 */
export const LIST_SHARDS = 4

/** Shards of a day of the list by change. Each event writes one unit; some 8 an order make 1,000 orders a second of one storefront. */
export const CHANGED_SHARDS = 8

/** One shard of one day of a storefront's list. */
export interface ListDay {
  readonly storefrontId: string
  readonly livemode: boolean
  /** UTC, such as `2026-11-22`. */
  readonly day: string
  readonly shard: number
}

const listDay = ({ storefrontId, livemode, day, shard }: ListDay): string =>
  `${storefrontId}#${modeOf(livemode)}#${day}#${shard}`

export const createdPartition = (day: ListDay): string => `CREATED#${listDay(day)}`

export const changedPartition = (day: ListDay): string => `CHANGED#${listDay(day)}`

/** A place in a list: time, then order id. It sorts as text. */
const placeOf = (time: string, orderId: string): string => `${time}#${orderId}`

/** Index `by-created`: a storefront's orders of one day, newest first; `LIST_SHARDS` Queries merged. */
export function createdIndexKey(order: { id: string; storefrontId: string; livemode: boolean; createdAt: string }) {
  const day = order.createdAt.slice(0, 10)
  return {
    createdPk: createdPartition({ ...order, day, shard: shardOf(order.id, LIST_SHARDS) }),
    createdSk: placeOf(order.createdAt, order.id),
  }
}

/**
 * Index `by-changed`: a storefront's events of one day, oldest first; `CHANGED_SHARDS` Queries merged. An order stands
 * where its newest event is. Events are written once, so that a change costs one entry; an order's own entry would have
 * to be moved, which costs two.
 */
export function changedIndexKey(event: {
  orderId: string
  storefrontId: string
  livemode: boolean
  timestamp: string
}) {
  const day = event.timestamp.slice(0, 10)
  return {
    changedPk: changedPartition({ ...event, day, shard: shardOf(event.orderId, CHANGED_SHARDS) }),
    changedSk: placeOf(event.timestamp, event.orderId),
  }
}

export const customerPartition = (
  { storefrontId, livemode, customerId }: { storefrontId: string; livemode: boolean; customerId: string },
  shard: number,
): string => `CUSTOMER#${storefrontId}#${modeOf(livemode)}#${customerId}#${shard}`

/** Index `by-customer`: the orders of one customer id of the platform, newest first; sorted by `createdSk`. */
export function customerIndexKey({
  customerId,
  ...order
}: {
  id: string
  storefrontId: string
  livemode: boolean
  customerId: string | null
}) {
  if (customerId === null) return {}
  return { customerPk: customerPartition({ ...order, customerId }, shardOf(order.id, LIST_SHARDS)) }
}
