import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { applySnapshot } from '../orders/apply-snapshot.ts'
import { dueWhenQuiet } from '../orders/complete-when-quiet.ts'
import { OrderRepository } from '../orders/order-repository.ts'
import type { Report } from '../orders/report.ts'
import { systemClock } from '../runtime/clock.ts'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment } from '../runtime/environment.ts'
import { queueClient } from '../runtime/queues.ts'
import { applyReports } from './apply-update.ts'
import { findAddress } from './brand-order-address.ts'
import { findBrand } from './brand-store.ts'
import { pacedBrandConnector } from './connect-brand.ts'
import { findIntegration } from './integrations.ts'
import { pollBrand, pollMessageSchema } from './poll-brand.ts'
import { readPollState, writePollState } from './poll-store.ts'
import { quietSeconds } from './quiet-seconds.ts'
import { setAside } from './set-aside.ts'
import { updateIdOf } from './stored-update.ts'
import { UpdateStore } from './update-store.ts'

const { ordersTable, brandUpdatesQueueUrl, timeScale } = environment(
  'ordersTable',
  'settingsTable',
  'brandUpdatesQueueUrl',
  'timeScale',
)
const orders = new OrderRepository(documentClient, ordersTable, systemClock)
const updates = new UpdateStore(documentClient, ordersTable)
const connect = pacedBrandConnector(findIntegration)
const processor = new BatchProcessor(EventType.SQS)
const addressOf = (brandOrderId: string) => findAddress(documentClient, ordersTable, brandOrderId)

/** Polls the brands of a batch, one by one. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, pollOne, processor, { context, throwOnFullBatchFailure: false })

async function pollOne({ body }: SQSRecord): Promise<void> {
  const { brandId } = pollMessageSchema.parse(JSON.parse(body))
  await pollBrand(brandId, {
    findBrand,
    findIntegration,
    connect,
    findState: readPollState,
    putState: writePollState,
    applyReport: (report) =>
      applyReports(
        [report],
        { brandId, updateId: updateIdOf(brandId, `poll ${JSON.stringify(report)}`) },
        { findAddress: addressOf, applySnapshot: (orderId, one) => apply(orderId, brandId, one) },
      ),
    setAside: (change) =>
      setAside(change, brandId, systemClock(), {
        findAddress: addressOf,
        addUpdate: (update, now) => updates.add(update, now),
        queue: async (key) => {
          const MessageBody = JSON.stringify(key)
          await queueClient.send(new SendMessageCommand({ QueueUrl: brandUpdatesQueueUrl, MessageBody }))
        },
      }),
    now: systemClock,
    random: Math.random,
    timeScale: Number(timeScale),
  })
}

async function apply(orderId: string, brandId: string, report: Report) {
  const seconds = quietSeconds(await findBrand(brandId), Number(timeScale))
  return orders.transition(orderId, report.data.brandOrderId, dueWhenQuiet(applySnapshot(report), seconds))
}
