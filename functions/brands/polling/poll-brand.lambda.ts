import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { findBrand } from '../brand-store.ts'
import { pacedBrandConnector } from '../connect-brand.ts'
import { findIntegration } from '../kinds/integrations.ts'
import { LocationStore } from '../location-store.ts'
import { ReportedOrders } from '../reported-orders.ts'
import { UpdateQueue } from '../updates/update-queue.ts'
import { UpdateStore } from '../updates/update-store.ts'
import { type PollBrandDependencies, pollBrand, pollMessageSchema } from './poll-brand.ts'
import { PollStore } from './poll-store.ts'

const variables = environment('ordersTable', 'settingsTable', 'brandUpdatesQueueUrl', 'timeScale')
const timeScale = Number(variables.timeScale)
const orders = new OrderStore(documentClient, variables.ordersTable, systemClock)
const dependencies: PollBrandDependencies = {
  findBrand,
  findIntegration,
  connect: pacedBrandConnector(findIntegration),
  polls: new PollStore(documentClient, variables.settingsTable),
  orders: new ReportedOrders({ orders, findBrand, findIntegration, timeScale }),
  brandOrders: orders,
  locations: new LocationStore(documentClient, variables.ordersTable),
  updates: new UpdateStore(documentClient, variables.ordersTable),
  queue: new UpdateQueue(queueClient, variables.brandUpdatesQueueUrl),
  now: systemClock,
  random: Math.random,
  timeScale,
}
const processor = new BatchProcessor(EventType.SQS)

/** Polls the brands of a batch, one by one. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, pollOne, processor, { context, throwOnFullBatchFailure: false })

async function pollOne({ body }: SQSRecord): Promise<void> {
  const { brandId } = pollMessageSchema.parse(JSON.parse(body))
  await pollBrand(brandId, dependencies)
}
