import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { feedEventSchema } from '../feed-event.ts'
import { FEED_PARTITIONS, type Feed, feedEntryKey, feedHeadsPartition } from './feed-keys.ts'
import type { FeedEntry } from './plan-feed.ts'

/** What a reader of the feed needs of the orders table. Reads are consistent. */
export interface FeedReader {
  /** Newest position of every partition, 0 where there is none yet. */
  readonly readHeads: (feed: Feed) => Promise<number[]>
  /** Entries after `after` up to `last`, ascending, `limit` at most. */
  readonly readEntries: (
    feed: Feed,
    partition: number,
    range: { readonly after: number; readonly last: number; readonly limit: number },
  ) => Promise<FeedEntry[]>
}

const headRowSchema = z.object({ sk: z.string().regex(/^HEAD#\d+$/), position: z.int() })
const entryRowSchema = z.object({ position: z.int(), event: feedEventSchema })

export function feedReader(client: DynamoDBDocumentClient, table: string): FeedReader {
  return {
    async readHeads(feed) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': feedHeadsPartition(feed) },
          ConsistentRead: true,
        }),
      )
      const heads = new Array<number>(FEED_PARTITIONS).fill(0)
      for (const item of Items ?? []) {
        const { sk, position } = headRowSchema.parse(item)
        heads[Number(sk.slice('HEAD#'.length))] = position
      }
      return heads
    },
    async readEntries(feed, partition, { after, last, limit }) {
      const from = feedEntryKey(feed, partition, after + 1)
      const { Items } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':pk': from.pk,
            ':from': from.sk,
            ':to': feedEntryKey(feed, partition, last).sk,
          },
          ConsistentRead: true,
          Limit: limit,
        }),
      )
      return (Items ?? []).map((item) => entryRowSchema.parse(item))
    },
  }
}
