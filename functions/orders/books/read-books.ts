import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { queryAll } from '../../storage/query-all.ts'
import { eventSchema } from '../event.ts'
import { eventIn } from '../event-row.ts'
import { orderKey } from '../orders-keys.ts'
import { brandOrderOf, orderOf, type StoredRow } from '../stored-orders.ts'
import type { Books } from './check-order.ts'

interface OrdersTable {
  readonly client: DynamoDBDocumentClient
  readonly table: string
}

/** The ids of all orders. Reads the whole table: for commands of operators, never for a request. */
export async function* allOrderIds({ client, table }: OrdersTable): AsyncGenerator<string[], void> {
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: 'sk = :order',
        ExpressionAttributeValues: { ':order': orderKey('').sk },
        ProjectionExpression: 'pk',
        ExclusiveStartKey,
      }),
    )
    yield Items.map((item) => z.object({ pk: z.string() }).parse(item).pk.slice(orderKey('').pk.length))
    ExclusiveStartKey = LastEvaluatedKey
  } while (ExclusiveStartKey !== undefined)
}

/** An order, its brand orders and its events, as they are at one moment: they share a partition. Null for none. */
export async function readBooks(orderId: string, { client, table }: OrdersTable): Promise<Books | null> {
  const rows: StoredRow[] = await queryAll(client, {
    TableName: table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': orderKey(orderId).pk },
    ConsistentRead: true,
  })
  const order = rows.find(({ sk }) => sk === orderKey(orderId).sk)
  if (order === undefined) return null
  return {
    order: orderOf(order),
    brandOrders: rows.filter(({ sk }) => String(sk).startsWith('ORDER#BRAND_ORDER#')).map(brandOrderOf),
    events: rows.filter(({ sk }) => String(sk).startsWith('EVENT#')).map((row) => eventSchema.parse(eventIn(row))),
  }
}
