import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { batchGet } from '../../storage/batch-get.ts'
import type { Order } from '../order.ts'
import { type OrderDays, readOrderDays } from '../order-days.ts'
import { orderIdOf, orderKey } from '../orders-keys.ts'
import { orderOf } from '../stored-orders.ts'

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

/** What a walk through a list reads: the items of one index partition in a range, and the days that have any. */
export interface Walking<Item> {
  readonly walk: (index: IndexName, partition: string, range: IndexRange) => AsyncGenerator<Item, void>
  readonly readDays: (
    days: OrderDays,
    range: { readonly first: string; readonly last: string; readonly newestFirst: boolean; readonly limit: number },
  ) => Promise<string[]>
}

/** What lists read of the orders table. The indexes are eventually consistent. */
export interface OrderIndexes extends Walking<IndexedOrder> {
  readonly findByExternalId: (storefrontId: string, livemode: boolean, externalId: string) => Promise<Order | null>
}

/** The indexes and the attributes that are their keys. `by-changed` has events, the others have orders. */
const indexes = {
  'by-created': { partition: 'createdPk', place: 'createdSk', rowsAQuery: 25 },
  'by-customer': { partition: 'customerPk', place: 'createdSk', rowsAQuery: 25 },
  'by-attention': { partition: 'attentionPk', place: 'attentionSk', rowsAQuery: 25 },
  'by-refund': { partition: 'refundPk', place: 'refundSk', rowsAQuery: 25 },
  // Most of an order's events are not its newest.
  'by-changed': { partition: 'changedPk', place: 'changedSk', rowsAQuery: 100 },
} as const
export type IndexName = keyof typeof indexes

/** What an index has of an order: keys alone. */
const entrySchema = z.object({ pk: z.string().startsWith('ORDER#'), sk: z.string() })

export interface Entry {
  readonly place: string
  readonly orderId: string
  /** Of the event that the entry is of; null in an index of orders. */
  readonly sequence: number | null
}

/** The entries of one index partition in a range, without their orders: a read unit has some thirty. */
export function entryWalk(client: DynamoDBDocumentClient, table: string): Walking<Entry> {
  return {
    async *walk(index, partition, range) {
      for await (const entries of pagesOf(client, table, index, partition, range)) yield* entries
    },
    readDays: (days, range) => readOrderDays(client, table, days, range),
  }
}

async function* pagesOf(
  client: DynamoDBDocumentClient,
  table: string,
  index: IndexName,
  partition: string,
  range: IndexRange,
): AsyncGenerator<readonly Entry[], void> {
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
        Limit: keys.rowsAQuery,
        ExclusiveStartKey: start,
      }),
    )
    const entries = (Items ?? []).map((item) => entryOf(item, keys.place))
    // BETWEEN includes its bounds, and a cursor's place is an order's own.
    yield entries.filter(({ place }) => place > range.after && place < range.before)
    start = LastEvaluatedKey
  } while (start !== undefined)
}

/** Orders by their ids, as they are now. */
export async function loadOrders(
  client: DynamoDBDocumentClient,
  table: string,
  orderIds: readonly string[],
): Promise<Map<string, Order>> {
  const rows = await batchGet(client, table, orderIds.map(orderKey), { consistent: true })
  return new Map(rows.map(orderOf).map((order) => [order.id, order]))
}

export function orderIndexes(client: DynamoDBDocumentClient, table: string): OrderIndexes {
  /** An order with several events stands at its newest; its row tells which that is. */
  async function* ordersOf(entries: readonly Entry[]): AsyncGenerator<IndexedOrder, void> {
    const ids = entries.map(({ orderId }) => orderId)
    const orders = await loadOrders(client, table, ids)
    for (const { place, orderId, sequence } of entries) {
      const order = orders.get(orderId)
      if (order !== undefined && (sequence === null || sequence === order.lastSequence)) yield { place, order }
    }
  }

  return {
    async *walk(index, partition, range) {
      for await (const entries of pagesOf(client, table, index, partition, range)) yield* ordersOf(entries)
    },
    async findByExternalId(storefrontId, livemode, externalId) {
      const Key = orderKey(orderIdOf(storefrontId, livemode, externalId))
      const { Item } = await client.send(new GetCommand({ TableName: table, Key }))
      return Item === undefined ? null : orderOf(Item)
    },
    readDays: (days, range) => readOrderDays(client, table, days, range),
  }
}

function entryOf(item: Record<string, unknown>, placeName: string): Entry {
  const { pk, sk } = entrySchema.parse(item)
  const sequence = /^EVENT#(\d+)$/.exec(sk)?.[1]
  return {
    place: z.string().parse(item[placeName]),
    orderId: pk.slice('ORDER#'.length),
    sequence: sequence === undefined ? null : Number(sequence),
  }
}
