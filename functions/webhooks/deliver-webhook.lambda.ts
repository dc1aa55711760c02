import { randomUUID } from 'node:crypto'
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { EventBridgeClient } from '@aws-sdk/client-eventbridge'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { awsClientDefaults } from '../runtime/aws-client.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { queueClient } from '../runtime/queues.ts'
import { documentClient } from '../storage/document-client.ts'
import { kms } from '../vault/kms.ts'
import { createBytesOpener } from '../vault/open-bytes.ts'
import { type DeliverDependencies, deliver } from './deliver.ts'
import { DynamoDeliveryStore } from './deliveries/dynamo-delivery-store.ts'
import { eventReader } from './deliveries/event-reader.ts'
import { createSecretsOpener } from './endpoints/endpoint-secrets.ts'
import { dynamoEndpointStore } from './endpoints/endpoint-store.ts'
import { createNoticePublisher } from './endpoints/publish-status-notice.ts'
import { dynamoSlowEndpoints } from './endpoints/slow-endpoints.ts'
import { dynamoStatusNoticeStore } from './endpoints/status-notice.ts'
import { DynamoLaneStore } from './lanes/dynamo-lane-store.ts'
import { createWake, wakeUpSchema } from './messages.ts'
import { dynamoAttemptSlots } from './sending/attempt-slots.ts'
import { dynamoDeliveryCounter } from './sending/delivery-rate.ts'
import { createWebhookSender, timeoutAt } from './sending/send-webhook.ts'

const variables = environment(
  'stage',
  'timeScale',
  'ordersTable',
  'settingsTable',
  'deliveriesTable',
  'webhookSigningKeyArn',
  'webhookDeliveryQueueUrl',
  'webhookSlowDeliveryQueueUrl',
  'eventBus',
)
const timeScale = Number(variables.timeScale)
const processor = new BatchProcessor(EventType.SQS)
const dependencies: DeliverDependencies = {
  ...eventReader(documentClient, variables.ordersTable),
  deliveries: new DynamoDeliveryStore(documentClient, variables.deliveriesTable),
  lanes: new DynamoLaneStore(documentClient, variables.deliveriesTable),
  endpoints: dynamoEndpointStore(documentClient, variables.settingsTable, variables.deliveriesTable),
  slots: dynamoAttemptSlots(documentClient, variables.deliveriesTable, Math.random),
  slowEndpoints: dynamoSlowEndpoints(documentClient, variables.deliveriesTable, timeScale),
  countDelivery: dynamoDeliveryCounter(documentClient, variables.deliveriesTable),
  openSecrets: createSecretsOpener(createBytesOpener({ kms, keyArn: variables.webhookSigningKeyArn })),
  send: createWebhookSender({
    loopbackAllowed: variables.stage === 'local',
    timeoutMilliseconds: timeoutAt(timeScale),
  }),
  notices: dynamoStatusNoticeStore(documentClient, variables.deliveriesTable),
  publish: createNoticePublisher(new EventBridgeClient(awsClientDefaults), variables.eventBus),
  wake: createWake(queueClient, variables.webhookDeliveryQueueUrl),
  wakeAmongSlow: createWake(queueClient, variables.webhookSlowDeliveryQueueUrl),
  now: systemClock,
  random: Math.random,
  newToken: randomUUID,
  timeScale,
}

/** Delivers webhooks, those of a batch at the same time; it ends when the slowest does. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, deliverOne, processor, { context, throwOnFullBatchFailure: false })

/** A queue's name is the end of its ARN, as of its URL. */
const slowQueue = variables.webhookSlowDeliveryQueueUrl.split('/').at(-1) ?? ''

async function deliverOne(message: SQSRecord): Promise<void> {
  const isAmongSlow = message.eventSourceARN.split(':').at(-1) === slowQueue
  await deliver(wakeUpSchema.parse(JSON.parse(message.body)), isAmongSlow, dependencies)
}
