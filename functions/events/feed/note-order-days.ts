import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { dayOf, noteOrderDay } from '../../orders/order-days.ts'
import type { EventToFeed } from './feedable-events.ts'

/** Notes the days of events for the lists of orders: an order is created with its first event, and updated with each. */
export async function noteOrderDays(client: DynamoDBDocumentClient, table: string, events: readonly EventToFeed[]) {
  for (const { storefrontId, livemode, timestamp, sequence } of events) {
    const day = dayOf(timestamp)
    await noteOrderDay(client, table, { storefrontId, livemode, index: 'updated' }, day)
    if (sequence === 1) await noteOrderDay(client, table, { storefrontId, livemode, index: 'created' }, day)
  }
}
