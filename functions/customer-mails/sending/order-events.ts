import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb'
import { eventSchema, type OrderEvent } from '../../orders/event.ts'
import { eventIn } from '../../orders/event-row.ts'
import { eventKey } from '../../orders/orders-keys.ts'

/** The events of an order, oldest first, page by page. */
export async function* orderEvents(
  client: DynamoDBDocumentClient,
  table: string,
  orderId: string,
): AsyncGenerator<OrderEvent> {
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
      ExpressionAttributeValues: { ':pk': eventKey(orderId, 1).pk, ':event': 'EVENT#' },
      ConsistentRead: true,
    },
  )
  for await (const { Items = [] } of pages) {
    for (const row of Items) yield eventSchema.parse(eventIn(row))
  }
}
