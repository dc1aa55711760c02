import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { applyReport } from '../../orders/life/reports/apply-report.ts'
import { applySnapshot } from '../../orders/life/reports/apply-snapshot.ts'
import { dueWhenQuiet } from '../../orders/life/reports/complete-when-quiet.ts'
import type { Report } from '../../orders/life/reports/report.ts'
import type { Transition } from '../../orders/life/transition.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { findLocation } from '../brand-order-location.ts'
import { findBrand } from '../brand-store.ts'
import { pacedBrandConnector } from '../connect-brand.ts'
import { findIntegration } from '../kinds/integrations.ts'
import { quietSeconds } from '../quiet-seconds.ts'
import { applyReports, applyUpdate } from './apply-update.ts'
import { refetchHint } from './refetch-hint.ts'
import { updateKeySchema } from './update-keys.ts'
import { UpdateStore } from './update-store.ts'

const { ordersTable, timeScale } = environment('ordersTable', 'settingsTable', 'timeScale')
const orders = new OrderStore(documentClient, ordersTable, systemClock)
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
          findLocation: (brandOrderId) => findLocation(documentClient, ordersTable, brandOrderId),
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
  const brand = await findBrand(brandId)
  const integration = brand === null ? null : findIntegration(brand.integration)
  const seconds = quietSeconds(brand, integration, Number(timeScale))
  return orders.transition(orderId, data.brandOrderId, dueWhenQuiet(transition, seconds))
}
