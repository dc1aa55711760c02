import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { findBrand } from '../brand-store.ts'
import { deployedBrandConnector } from '../connect-brand.ts'
import { findIntegration } from '../kinds/integrations.ts'
import { LocationStore } from '../location-store.ts'
import { receiveQueuedUpdate } from './receive-queued-update.ts'
import type { ReceiveUpdateDependencies } from './receive-update.ts'
import { UpdateQueue } from './update-queue.ts'
import { UpdateStore } from './update-store.ts'

const variables = environment('ordersTable', 'settingsTable', 'brandUpdatesQueueUrl', 'brandQueuePrefix')
const { ordersTable, brandUpdatesQueueUrl, brandQueuePrefix } = variables
const dependencies: ReceiveUpdateDependencies = {
  findBrand,
  connect: deployedBrandConnector(findIntegration),
  locations: new LocationStore(documentClient, ordersTable),
  orders: new OrderStore(documentClient, ordersTable, systemClock),
  updates: new UpdateStore(documentClient, ordersTable),
  queue: new UpdateQueue(queueClient, brandUpdatesQueueUrl),
  // Loaded with the first label: few updates have one, and the Encryption SDK takes time to load.
  sealLabel: async (label) => (await import('../../vault/vault-store.ts')).sealLabel(label),
}
const processor = new BatchProcessor(EventType.SQS)

/** Receives what brands put on their queues. A bad message fails alone, and ends as a dead letter. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, receiveOne, processor, { context, throwOnFullBatchFailure: false })

async function receiveOne({ messageId, body, messageAttributes, eventSourceARN }: SQSRecord): Promise<void> {
  const texts = Object.entries(messageAttributes).map(([name, { stringValue }]) => [name, stringValue ?? ''] as const)
  const message = { id: messageId, body, attributes: Object.fromEntries(texts), queueArn: eventSourceARN }
  await receiveQueuedUpdate(message, brandQueuePrefix, systemClock(), dependencies)
}
