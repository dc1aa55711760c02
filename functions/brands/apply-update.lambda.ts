import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { applyReport } from '../orders/apply-report.ts'
import { applySnapshot } from '../orders/apply-snapshot.ts'
import { dueWhenQuiet } from '../orders/complete-when-quiet.ts'
import { OrderRepository } from '../orders/order-repository.ts'
import type { Report } from '../orders/report.ts'
import type { Transition } from '../orders/transition.ts'
import { systemClock } from '../runtime/clock.ts'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment } from '../runtime/environment.ts'
import { applyReports, applyUpdate } from './apply-update.ts'
import { findAddress } from './brand-order-address.ts'
import { findBrand } from './brand-store.ts'
import { pacedBrandConnector } from './connect-brand.ts'
import { findIntegration } from './integrations.ts'
import { quietSeconds } from './quiet-seconds.ts'
import { refetchHint } from './refetch-hint.ts'
import { updateKeySchema } from './update-keys.ts'
import { UpdateStore } from './update-store.ts'

const { ordersTable, timeScale } = environment('ordersTable', 'settingsTable', 'timeScale')
const orders = new OrderRepository(documentClient, ordersTable, systemClock)
const updates = new UpdateStore(documentClient, ordersTable)
const connect = pacedBrandConnector(findIntegration)
const processor = new BatchProcessor(EventType.SQS)

/** Applies brands' updates one by one: a bad one fails alone, and ends as a dead letter. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, applyOne, processor, { context, throwOnFullBatchFailure: false })

async function applyOne({ body }: SQSRecord): Promise<void> {
  await applyUpdate(updateKeySchema.parse(JSON.parse(body)), {
    findUpdate: (key) => updates.find(key),
    applyReport: ({ orderId, brandId, report, isSnapshot }) =>
      apply(orderId, brandId, report, isSnapshot === true ? applySnapshot(report) : applyReport(report)),
    applyHint: async (hint) => {
      await applyReports(
        await refetchHint(hint, { findBrand, connect }),
        { updateId: hint.id, brandId: hint.brandId },
        {
          findAddress: (brandOrderId) => findAddress(documentClient, ordersTable, brandOrderId),
          applySnapshot: (orderId, report) => apply(orderId, hint.brandId, report, applySnapshot(report)),
        },
      )
    },
    markApplied: (key, now) => updates.markApplied(key, now),
    markFailed: (update, now, seconds) =>
      updates.markFailed(update, now, seconds === null ? null : seconds * Number(timeScale)),
    now: systemClock,
  })
}

async function apply(orderId: string, brandId: string, { data }: Report, transition: Transition) {
  const seconds = quietSeconds(await findBrand(brandId), Number(timeScale))
  return orders.transition(orderId, data.brandOrderId, dueWhenQuiet(transition, seconds))
}
