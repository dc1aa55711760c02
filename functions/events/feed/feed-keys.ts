import { modeOf } from '../../orders/orders-keys.ts'
import { shardOf } from '../../storage/shards.ts'

/**
 * Keys of the feed, in the orders table. A storefront's feed of one mode has a fixed number of partitions, each with a
 * partition key of its own. All events of an order go to the partition that its id hashes to. A partition is a log of
 * pages 1, 2, 3 … without gaps; a page names events, and the events themselves stay with their orders.
 */

/** One storefront's feed of one mode. */
export interface Feed {
  readonly storefrontId: string
  readonly livemode: boolean
}

/** Fixed for good: a cursor has a place in each, and an order must never move. docs/scale.md has what they carry. */
export const FEED_PARTITIONS = 8

export const feedPartitionOf = (orderId: string): number => shardOf(orderId, FEED_PARTITIONS)

type Key = { readonly pk: string; readonly sk: string }

/** A page of a feed partition. Query with `sk` from a page on, or backwards from the newest. */
export const feedPageKey = ({ storefrontId, livemode }: Feed, partition: number, page: number): Key => ({
  pk: `FEED#${storefrontId}#${modeOf(livemode)}#${partition}`,
  sk: `PAGE#${String(page).padStart(12, '0')}`,
})

/** How many events of an order are in the feed, once its pages are no longer among the newest. */
export const feedMarkKey = (orderId: string): Key => ({ pk: `ORDER#${orderId}`, sk: 'FEED_MARK' })
