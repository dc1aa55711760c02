import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import canonicalize from 'canonicalize'
import { type FeedEvent, feedEventSchema } from '../../events/feed-event.ts'
import { eventIn } from '../../orders/event-row.ts'
import { eventKey } from '../../orders/orders-keys.ts'

/** Events of an order that a lane reads at a time. */
const EVENTS_A_READ = 25

export interface EventReader {
  /** The event as a webhook's body; null when there is none. */
  readonly readBody: (orderId: string, sequence: number) => Promise<string | null>
  readonly readEventsAfter: (orderId: string, sequence: number) => Promise<FeedEvent[]>
}

/** Reads committed events from the orders table, which is where their content is frozen. */
export function eventReader(client: DynamoDBDocumentClient, table: string): EventReader {
  return {
    async readBody(orderId, sequence) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: eventKey(orderId, sequence), ConsistentRead: true }),
      )
      return Item === undefined ? null : bodyOf(feedEventSchema.parse(eventIn(Item)))
    },

    async readEventsAfter(orderId, sequence) {
      const from = eventKey(orderId, sequence + 1)
      const { Items } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': from.pk, ':from': from.sk, ':to': 'EVENT#~' },
          ConsistentRead: true,
          Limit: EVENTS_A_READ,
        }),
      )
      return (Items ?? []).map((item) => feedEventSchema.parse(eventIn(item)))
    },
  }
}

/** RFC 8785, since a table keeps no order of fields and every try has the same bytes. */
export function bodyOf(event: unknown): string {
  return canonicalize(event) ?? ''
}
