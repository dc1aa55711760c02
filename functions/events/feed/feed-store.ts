import { type DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { eventKey } from '../../orders/orders-keys.ts'
import { batchGet } from '../../storage/batch-get.ts'
import { held, pastTransactions } from '../../storage/conditional-write.ts'
import { queryAll } from '../../storage/query-all.ts'
import { type Feed, feedMarkKey, feedPageKey } from './feed-keys.ts'
import { type FeedPage, feedPageFields, feedPageSchema } from './feed-log.ts'

/** What writing the feed needs of the orders table. All reads are consistent. */
export interface FeedStore {
  /** The newest pages of a partition, ascending: at least the newest and all after its `markedPages`. */
  readonly readNewestPages: (feed: Feed, partition: number) => Promise<FeedPage[]>
  /** The pages after `page`, ascending; there may be gaps. */
  readonly readPagesAfter: (feed: Feed, partition: number, page: number) => Promise<FeedPage[]>
  /** The marks of these orders; 0 where there is none. */
  readonly readMarks: (orderIds: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** Raises a mark; never lowers it. */
  readonly raiseMark: (orderId: string, sequence: number) => Promise<void>
  /** Writes a page; false when there is one of this number already. */
  readonly appendPage: (feed: Feed, partition: number, page: FeedPage) => Promise<boolean>
  /** The rows of an order's events with these sequences, both inclusive, ascending. */
  readonly readEventRows: (orderId: string, first: number, last: number) => Promise<readonly unknown[]>
}

/** Pages that one read of the newest takes: usually all that are needed, in one read unit. */
const NEWEST_PAGES = 32

const markSchema = z.object({ pk: z.string(), fedSequence: z.int() })

export function feedStore(client: DynamoDBDocumentClient, table: string): FeedStore {
  return {
    async readNewestPages(feed, partition) {
      const { pk } = feedPageKey(feed, partition, 0)
      const pages: FeedPage[] = []
      let before = '~'
      for (;;) {
        const { Items = [] } = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND sk < :before',
            ExpressionAttributeValues: { ':pk': pk, ':before': before },
            ConsistentRead: true,
            ScanIndexForward: false,
            Limit: NEWEST_PAGES,
          }),
        )
        pages.unshift(...Items.map((item) => feedPageSchema.parse(item)).toReversed())
        const [oldest, newest] = [pages[0], pages.at(-1)]
        if (oldest === undefined || newest === undefined || oldest.page <= newest.markedPages + 1) return pages
        before = feedPageKey(feed, partition, oldest.page).sk
      }
    },

    async readPagesAfter(feed, partition, page) {
      const { pk, sk } = feedPageKey(feed, partition, page)
      const rows = await queryAll(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk > :sk',
        ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
        ConsistentRead: true,
      })
      return rows.map((row) => feedPageSchema.parse(row))
    },

    async readMarks(orderIds) {
      const rows = await batchGet(client, table, orderIds.map(feedMarkKey), { consistent: true })
      const marks = new Map(orderIds.map((orderId) => [orderId, 0]))
      for (const { pk, fedSequence } of rows.map((row) => markSchema.parse(row))) {
        marks.set(pk.replace(/^ORDER#/, ''), fedSequence)
      }
      return marks
    },

    async raiseMark(orderId, sequence) {
      const update = new UpdateCommand({
        TableName: table,
        Key: feedMarkKey(orderId),
        UpdateExpression: 'SET fedSequence = :sequence',
        ConditionExpression: 'attribute_not_exists(pk) OR fedSequence < :sequence',
        ExpressionAttributeValues: { ':sequence': sequence },
      })
      await held(pastTransactions(() => client.send(update)))
    },

    appendPage(feed, partition, page) {
      const Item = { ...feedPageKey(feed, partition, page.page), ...feedPageFields(page) }
      return held(
        client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      )
    },

    readEventRows(orderId, first, last) {
      const from = eventKey(orderId, first)
      return queryAll(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': from.pk, ':from': from.sk, ':to': eventKey(orderId, last).sk },
        ConsistentRead: true,
      })
    },
  }
}
