import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { FEED_PARTITIONS, type Feed } from '../../functions/events/feed/feed-keys.ts'
import { newestSequences } from '../../functions/events/feed/feed-log.ts'
import { feedStore } from '../../functions/events/feed/feed-store.ts'
import { STOREFRONTS_PARTITION } from '../../functions/http/callers/storefront-keys.ts'
import { queryAll } from '../../functions/storage/query-all.ts'

export interface FeedTables {
  readonly client: DynamoDBDocumentClient
  readonly liveOrders: string
  readonly copyOrders: string
  readonly liveSettings: string
}

const storefrontIdSchema = z.object({ id: z.string() })

/**
 * Pages that the feed got since the moment stay, without events, so that every cursor keeps its place (`row-rules.ts`).
 * A writer then no longer reads the pages before them, so the copy gets the marks of all orders in its newest pages.
 */
export async function markFeeds(tables: FeedTables): Promise<void> {
  const live = feedStore(tables.client, tables.liveOrders)
  const copy = feedStore(tables.client, tables.copyOrders)
  for (const feed of await feedsOf(tables)) {
    for (let partition = 0; partition < FEED_PARTITIONS; partition++) {
      const pages = await copy.readNewestPages(feed, partition)
      const newest = pages.at(-1)?.page ?? 0
      if ((await live.readNewestPages(feed, partition)).at(-1)?.page === newest) continue
      for (const [orderId, sequence] of newestSequences(pages)) await copy.raiseMark(orderId, sequence)
    }
  }
}

async function feedsOf({ client, liveSettings }: FeedTables): Promise<Feed[]> {
  const rows = await queryAll(client, {
    TableName: liveSettings,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': STOREFRONTS_PARTITION },
  })
  return rows
    .map((row) => storefrontIdSchema.parse(row).id)
    .flatMap((storefrontId) => [true, false].map((livemode) => ({ storefrontId, livemode })))
}
