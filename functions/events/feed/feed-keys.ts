import { modeOf } from '../../orders/orders-keys.ts'
import { shardOf } from '../../storage/shards.ts'

/**
 * Keys of the feed, in the orders table. A storefront's feed of one mode is a fixed
 * number of partitions; an order's events all go to the one its id hashes to, where
 * they stand at gap-free positions 1, 2, 3 … in the order of their sequence.
 */

/** One storefront's feed of one mode. */
export interface Feed {
  readonly storefrontId: string
  readonly livemode: boolean
}

/**
 * Eight: an entry of up to 1 KB costs 2 write units in a transaction and a DynamoDB
 * partition takes 1,000 a second, so a feed takes up to 4,000 events a second, twice
 * what the list indexes take at ten events an order. Where each transaction carries
 * a single event and lasts 15 ms, it is still some 500. Fixed for good: a cursor has
 * a position for each, and an order must never move.
 */
export const FEED_PARTITIONS = 8

export const feedPartitionOf = (orderId: string): number => shardOf(orderId, FEED_PARTITIONS)

type Key = { readonly pk: string; readonly sk: string }

const feedName = ({ storefrontId, livemode }: Feed): string => `${storefrontId}#${modeOf(livemode)}`

/** The feed's heads. One Query reads the newest positions of all partitions. */
export const feedHeadsPartition = (feed: Feed): string => `FEED_HEADS#${feedName(feed)}`

/** A feed partition's newest position. Read before, and written with, each extension. */
export const feedHeadKey = (feed: Feed, partition: number): Key => ({
  pk: feedHeadsPartition(feed),
  sk: `HEAD#${partition}`,
})

/** Entries of a feed partition, ascending: Query with `sk` beyond a position. Twelve digits outlast any storefront. */
export const feedEntryKey = (feed: Feed, partition: number, position: number): Key => ({
  pk: `FEED#${feedName(feed)}#${partition}`,
  sk: `ENTRY#${String(position).padStart(12, '0')}`,
})

/** How far an order's events are in the feed. Beside the order, so that one partition tells what is missing. */
export const feedMarkKey = (orderId: string): Key => ({ pk: `ORDER#${orderId}`, sk: 'FEED_MARK' })
