import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import * as z from 'zod'
import { feedEventSchema } from '../events/feed-event.ts'
import { systemClock } from '../runtime/clock.ts'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment } from '../runtime/environment.ts'
import { queueClient } from '../runtime/queues.ts'
import { DynamoDeliveryBook } from './dynamo-delivery-book.ts'
import { DynamoLaneBook } from './dynamo-lane-book.ts'
import { dynamoEndpointDirectory } from './endpoint-directory.ts'
import { type FanOutDependencies, fanOut } from './fan-out.ts'
import { createWake } from './messages.ts'

const { deliveriesTable, settingsTable, webhookDeliveryQueueUrl } = environment(
  'deliveriesTable',
  'settingsTable',
  'webhookDeliveryQueueUrl',
)
const processor = new BatchProcessor(EventType.SQS)
const dependencies: FanOutDependencies = {
  endpoints: dynamoEndpointDirectory(documentClient, settingsTable, deliveriesTable),
  book: new DynamoDeliveryBook(documentClient, deliveriesTable),
  lanes: new DynamoLaneBook(documentClient, deliveriesTable),
  wake: createWake(queueClient, webhookDeliveryQueueUrl),
  now: systemClock,
}

/** What EventBridge puts around an event. */
const publishedSchema = z.object({ detail: feedEventSchema })

/** Takes events from the bus, by way of a queue, to the endpoints that want them. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, fanOutOne, processor, { context, throwOnFullBatchFailure: false })

async function fanOutOne(message: SQSRecord): Promise<void> {
  await fanOut(publishedSchema.parse(JSON.parse(message.body)).detail, dependencies)
}
