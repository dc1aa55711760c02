import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import { eventSchema, type OrderEvent } from '../../orders/event.ts'
import { eventIn } from '../../orders/event-row.ts'
import { eventKey, orderKey } from '../../orders/orders-keys.ts'
import { ownerIn } from '../../orders/stored-orders.ts'
import { queryAll } from '../../storage/query-all.ts'

/** Whose order it is, or null when there is none. */
export async function findOwner(client: DynamoDBDocumentClient, table: string, orderId: string) {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: orderKey(orderId) }))
  return Item === undefined ? null : ownerIn(Item)
}

/** An order's events before a sequence, newest first. */
export async function newestEvents(
  client: DynamoDBDocumentClient,
  table: string,
  orderId: string,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<OrderEvent[]> {
  if (before === 1) return []
  const { pk, sk } = eventKey(orderId, (before ?? 1_000_000) - 1)
  const rows = await queryAll(
    client,
    {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': pk, ':first': 'EVENT#', ':last': sk },
      ScanIndexForward: false,
    },
    limit,
  )
  return rows.map((row) => eventSchema.parse(eventIn(row)))
}
