import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { eventKey } from '../../orders/orders-keys.ts'
import { OperatorError } from '../../runtime/log.ts'
import { batchGet } from '../../storage/batch-get.ts'
import { type FeedEvent, feedEventSchema } from '../feed-event.ts'
import { FEED_PARTITIONS, type Feed, feedPageKey } from './feed-keys.ts'
import { type EventPlace, type FeedPage, feedPageSchema } from './feed-log.ts'

export interface PageName {
  readonly partition: number
  readonly page: number
}

/** What reading the feed needs of the orders table. Reads are consistent. */
export interface FeedReader {
  /** The newest page of every partition, null where there is none yet. */
  readonly readNewest: (feed: Feed) => Promise<(FeedPage | null)[]>
  /** Those of these pages that exist, in no order. One call for all. */
  readonly findPages: (feed: Feed, wanted: readonly PageName[]) => Promise<(FeedPage & PageName)[]>
  /** Up to `limit` pages from page `first` on, ascending; there may be gaps. */
  readonly readPages: (feed: Feed, partition: number, first: number, limit: number) => Promise<FeedPage[]>
  /** The events at these places, in their order. */
  readonly readEvents: (places: readonly EventPlace[]) => Promise<FeedEvent[]>
}

const eventRowSchema = z.object({ event: feedEventSchema })

export function feedReader(client: DynamoDBDocumentClient, table: string): FeedReader {
  const queryPages = async (feed: Feed, partition: number, first: number, limit: number, isNewestFirst: boolean) => {
    const { pk, sk } = feedPageKey(feed, partition, first)
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk >= :sk',
        ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
        ConsistentRead: true,
        ScanIndexForward: !isNewestFirst,
        Limit: limit,
      }),
    )
    return Items.map((item) => feedPageSchema.parse(item))
  }
  return {
    readNewest(feed) {
      const partitions = Array.from({ length: FEED_PARTITIONS }, (_, partition) => partition)
      return Promise.all(
        partitions.map(async (partition) => (await queryPages(feed, partition, 0, 1, true))[0] ?? null),
      )
    },
    async findPages(feed, wanted) {
      const names = new Map(
        wanted.map(({ partition, page }) => [feedPageKey(feed, partition, page).pk, partition] as const),
      )
      const keys = wanted.map(({ partition, page }) => feedPageKey(feed, partition, page))
      const rows = await batchGet(client, table, keys, { consistent: true })
      return rows.map((row) => ({ ...feedPageSchema.parse(row), partition: names.get(String(row.pk)) ?? 0 }))
    },
    readPages: (feed, partition, first, limit) => queryPages(feed, partition, first, limit, false),
    async readEvents(places) {
      const keys = places.map(({ orderId, sequence }) => eventKey(orderId, sequence))
      const rows = await batchGet(client, table, keys, { consistent: true })
      const events = rows.map((row) => eventRowSchema.parse(row).event)
      const found = new Map(events.map((event) => [`${event.orderId}#${event.sequence}`, event]))
      return places.map(({ orderId, sequence }) => {
        const event = found.get(`${orderId}#${sequence}`)
        if (event === undefined)
          throw new OperatorError(`The feed names event ${sequence} of ${orderId}, which is gone.`)
        return event
      })
    },
  }
}
