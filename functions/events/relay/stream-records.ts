import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod'
import { eventSchema } from '../../orders/event.ts'
import { eventIn, marksIn } from '../../orders/event-row.ts'
import type { EventKey, RelayedEvent } from './relay-events.ts'

const keySchema = z.object({ pk: z.string(), sk: z.string() })

/** Splits a stream batch into events and the keys of records that are no readable events. */
export function readStreamRecords(records: readonly DynamoDBRecord[]): {
  events: RelayedEvent[]
  unreadable: EventKey[]
} {
  const events: RelayedEvent[] = []
  const unreadable: EventKey[] = []
  for (const { dynamodb } of records) {
    const key = keySchema.parse(plain(dynamodb?.Keys))
    const image = plain(dynamodb?.NewImage)
    const parsed = eventSchema.safeParse(eventIn(image))
    if (parsed.success) events.push({ event: parsed.data, marks: marksIn(image) })
    else unreadable.push({ orderId: key.pk.replace(/^ORDER#/, ''), sequence: Number(key.sk.replace(/^EVENT#/, '')) })
  }
  return { events, unreadable }
}

// The stream's attribute type in @types/aws-lambda and the SDK's differ in name only.
function plain(image: Record<string, unknown> | undefined): Record<string, unknown> {
  return unmarshall((image ?? {}) as Record<string, AttributeValue>)
}
