import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import * as z from 'zod'
import { feedEventSchema } from '../events/feed-event.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { queueClient } from '../runtime/queues.ts'
import { documentClient } from '../storage/document-client.ts'
import { DynamoDeliveryStore } from './deliveries/dynamo-delivery-store.ts'
import { dynamoEndpointStore } from './endpoints/endpoint-store.ts'
import { recentEndpointLists } from './endpoints/recent-endpoint-lists.ts'
import { type FanOutDependencies, fanOut } from './fan-out.ts'
import { DynamoLaneStore } from './lanes/dynamo-lane-store.ts'
import { createWake } from './messages.ts'

const { deliveriesTable, settingsTable, webhookDeliveryQueueUrl } = environment(
  'deliveriesTable',
  'settingsTable',
  'webhookDeliveryQueueUrl',
)
const processor = new BatchProcessor(EventType.SQS)
const endpoints = dynamoEndpointStore(documentClient, settingsTable, deliveriesTable)
const dependencies: FanOutDependencies = {
  listEndpoints: recentEndpointLists((owner) => endpoints.list(owner), systemClock),
  deliveries: new DynamoDeliveryStore(documentClient, deliveriesTable),
  lanes: new DynamoLaneStore(documentClient, deliveriesTable),
  wake: createWake(queueClient, webhookDeliveryQueueUrl),
  now: systemClock,
}

/** What EventBridge puts around an event. */
const publishedSchema = z.object({ detail: feedEventSchema })

/** Takes events from the bus, by way of a queue, to the endpoints that want them. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, fanOutOne, processor, { context, throwOnFullBatchFailure: false })

async function fanOutOne({ body, attributes }: SQSRecord): Promise<void> {
  const queuedAt = new Date(Number(attributes.SentTimestamp))
  await fanOut(publishedSchema.parse(JSON.parse(body)).detail, queuedAt, dependencies)
}
