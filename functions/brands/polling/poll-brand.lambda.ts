import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { applySnapshot } from '../../orders/life/reports/apply-snapshot.ts'
import { dueWhenQuiet } from '../../orders/life/reports/complete-when-quiet.ts'
import type { Report } from '../../orders/life/reports/report.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { findLocation } from '../brand-order-location.ts'
import { findBrand } from '../brand-store.ts'
import { pacedBrandConnector } from '../connect-brand.ts'
import { findIntegration } from '../kinds/integrations.ts'
import { quietSeconds } from '../quiet-seconds.ts'
import { applyReports } from '../updates/apply-update.ts'
import { setAside } from '../updates/set-aside.ts'
import { updateIdOf } from '../updates/stored-update.ts'
import { UpdateStore } from '../updates/update-store.ts'
import { pollBrand, pollMessageSchema } from './poll-brand.ts'
import { readPollState, writePollState } from './poll-store.ts'

const { ordersTable, brandUpdatesQueueUrl, timeScale } = environment(
  'ordersTable',
  'settingsTable',
  'brandUpdatesQueueUrl',
  'timeScale',
)
const orders = new OrderStore(documentClient, ordersTable, systemClock)
const updates = new UpdateStore(documentClient, ordersTable)
const connect = pacedBrandConnector(findIntegration)
const processor = new BatchProcessor(EventType.SQS)
const locationOf = (brandOrderId: string) => findLocation(documentClient, ordersTable, brandOrderId)

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
        { findLocation: locationOf, applySnapshot: (orderId, one) => apply(orderId, brandId, one) },
      ),
    setAside: (change) =>
      setAside(change, brandId, systemClock(), {
        findLocation: locationOf,
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
  const brand = await findBrand(brandId)
  const integration = brand === null ? null : findIntegration(brand.integration)
  const seconds = quietSeconds(brand, integration, Number(timeScale))
  return orders.transition(orderId, report.data.brandOrderId, dueWhenQuiet(applySnapshot(report), seconds))
}
