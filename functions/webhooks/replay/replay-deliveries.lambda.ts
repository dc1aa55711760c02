import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { createWake } from '../messages.ts'
import { DynamoReplayStore } from './dynamo-replay-store.ts'
import { createReplayWake, replayMessageSchema } from './replay-messages.ts'
import { resend, retryNow } from './resend-delivery.ts'
import { type ReplayDependencies, stepReplay } from './step-replay.ts'

const {
  deliveriesTable: table,
  webhookDeliveryQueueUrl,
  webhookReplayQueueUrl,
} = environment('deliveriesTable', 'webhookDeliveryQueueUrl', 'webhookReplayQueueUrl')
const resending = { client: documentClient, table, wake: createWake(queueClient, webhookDeliveryQueueUrl) }
const processor = new BatchProcessor(EventType.SQS)
const dependencies: ReplayDependencies = {
  replays: new DynamoReplayStore(documentClient, table),
  resend: (delivery, replayId, now) => resend(delivery, replayId, now, resending),
  retryNow: (delivery, now) => retryNow(delivery, now, resending),
  wake: createReplayWake(queueClient, webhookReplayQueueUrl),
  now: systemClock,
}

/** Replays, a step at a time. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, step, processor, { context, throwOnFullBatchFailure: false })

async function step(message: SQSRecord): Promise<void> {
  await stepReplay(replayMessageSchema.parse(JSON.parse(message.body)).replayId, dependencies)
}
