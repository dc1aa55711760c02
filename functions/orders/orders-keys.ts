import { shardOf } from '../storage/shards.ts'

/**
 * Keys of the orders table. Each says who reads it and how. An order's rows share
 * one partition, so that one Query reads them together.
 */

type Key = { readonly pk: string; readonly sk: string }

/** The order's row. Read by id; listed through the indexes below. */
export const orderKey = (orderId: string): Key => ({ pk: `ORDER#${orderId}`, sk: 'ORDER' })

/** Brand orders. One Query with `sk begins_with ORDER` reads the order with all of them. */
export const brandOrderKey = (orderId: string, brandOrderId: string): Key => ({
  pk: `ORDER#${orderId}`,
  sk: `ORDER#BRAND_ORDER#${brandOrderId}`,
})

/** The purchase as placed. Read by the split, and by readers until an order is split. */
export const purchaseKey = (orderId: string): Key => ({ pk: `ORDER#${orderId}`, sk: 'PURCHASE' })

/** Events of an order, ascending: Query with `sk begins_with EVENT#`. Six digits: a million events an order. */
export const eventKey = (orderId: string, sequence: number): Key => ({
  pk: `ORDER#${orderId}`,
  sk: `EVENT#${String(sequence).padStart(6, '0')}`,
})

/** The order that has an externalId, which is unique per storefront and mode. A list finds an order by it. */
export const externalIdKey = (storefrontId: string, livemode: boolean, externalId: string): Key => ({
  pk: `EXTERNAL_ID#${storefrontId}#${modeOf(livemode)}#${externalId}`,
  sk: 'ORDER',
})

export const modeOf = (livemode: boolean): 'live' | 'test' => (livemode ? 'live' : 'test')

/**
 * Shards of each list's day. One index partition takes about 1,000 write units a
 * second; an order is written some 10 times in its life at 2 units each, so four
 * shards carry some 200 orders a second of one storefront.
 */
export const LIST_SHARDS = 4

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

export const updatedPartition = (day: ListDay): string => `UPDATED#${listDay(day)}`

/** Index `by-created`: a storefront's orders of one day, newest first; `LIST_SHARDS` Queries merged. */
export function createdIndexKey(order: { id: string; storefrontId: string; livemode: boolean; createdAt: string }) {
  const day = order.createdAt.slice(0, 10)
  return {
    createdPk: createdPartition({ ...order, day, shard: shardOf(order.id, LIST_SHARDS) }),
    createdSk: `${order.createdAt}#${order.id}`,
  }
}

/** Index `by-updated`: the same by the time of the newest event, oldest first; callers reconcile with it. */
export function updatedIndexKey(order: { id: string; storefrontId: string; livemode: boolean; updatedAt: string }) {
  const day = order.updatedAt.slice(0, 10)
  return {
    updatedPk: updatedPartition({ ...order, day, shard: shardOf(order.id, LIST_SHARDS) }),
    updatedSk: `${order.updatedAt}#${order.id}`,
  }
}

export const customerPartition = (storefrontId: string, livemode: boolean, customerId: string): string =>
  `CUSTOMER#${storefrontId}#${modeOf(livemode)}#${customerId}`

/** Index `by-customer`: the orders of one customer id of the platform, newest first. */
export function customerIndexKey(order: {
  id: string
  storefrontId: string
  livemode: boolean
  customerId: string | null
  createdAt: string
}) {
  if (order.customerId === null) return {}
  return {
    customerPk: customerPartition(order.storefrontId, order.livemode, order.customerId),
    customerSk: `${order.createdAt}#${order.id}`,
  }
}
