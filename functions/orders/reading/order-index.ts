import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type Order, orderSchema } from '../order.ts'
import { type OrderDays, readOrderDays } from '../order-days.ts'
import { externalIdKey, orderKey } from '../orders-keys.ts'

/** An order and its place in the list. Places sort as text: time, then id. */
export interface IndexedOrder {
  readonly place: string
  readonly order: Order
}

export interface IndexRange {
  /** Exclusive bounds. A time or a day is a place too. */
  readonly after: string
  readonly before: string
  readonly newestFirst: boolean
}

/** What lists read of the orders table. The indexes are eventually consistent. */
export interface OrderIndexes {
  /** The orders of one index partition in a range. */
  readonly walk: (index: IndexName, partition: string, range: IndexRange) => AsyncGenerator<IndexedOrder, void>
  readonly findByExternalId: (storefrontId: string, livemode: boolean, externalId: string) => Promise<Order | null>
  readonly readDays: (
    days: OrderDays,
    range: { readonly first: string; readonly last: string; readonly newestFirst: boolean; readonly limit: number },
  ) => Promise<string[]>
}

/** The indexes and the attributes that are their keys. */
const indexes = {
  'by-created': { partition: 'createdPk', place: 'createdSk' },
  'by-updated': { partition: 'updatedPk', place: 'updatedSk' },
  'by-customer': { partition: 'customerPk', place: 'customerSk' },
} as const
export type IndexName = keyof typeof indexes

/** Rows of one Query. One Query for each of four shards serves a list of 50. */
const ROWS_A_QUERY = 25

export function orderIndexes(client: DynamoDBDocumentClient, table: string): OrderIndexes {
  async function* walk(index: IndexName, partition: string, range: IndexRange): AsyncGenerator<IndexedOrder, void> {
    if (range.after >= range.before) return
    const keys = indexes[index]
    let start: Record<string, unknown> | undefined
    do {
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: index,
          KeyConditionExpression: '#partition = :partition AND #place BETWEEN :after AND :before',
          ExpressionAttributeNames: { '#partition': keys.partition, '#place': keys.place },
          ExpressionAttributeValues: { ':partition': partition, ':after': range.after, ':before': range.before },
          ScanIndexForward: !range.newestFirst,
          Limit: ROWS_A_QUERY,
          ExclusiveStartKey: start,
        }),
      )
      for (const item of Items ?? []) {
        const place = z.string().parse(item[keys.place])
        // BETWEEN includes its bounds, and a cursor's place is an order's own.
        if (place > range.after && place < range.before) yield { place, order: orderSchema.parse(item) }
      }
      start = LastEvaluatedKey
    } while (start !== undefined)
  }

  return {
    walk,
    async findByExternalId(storefrontId, livemode, externalId) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: externalIdKey(storefrontId, livemode, externalId) }),
      )
      if (Item === undefined) return null
      const orderId = z.string().parse(Item.orderId)
      const found = await client.send(new GetCommand({ TableName: table, Key: orderKey(orderId) }))
      return found.Item === undefined ? null : orderSchema.parse(found.Item)
    },
    readDays: (days, range) => readOrderDays(client, table, days, range),
  }
}
