import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSHandler, SQSRecord } from 'aws-lambda'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { documentClient } from '../../storage/document-client.ts'
import { findBrand as readBrand } from '../brand-store.ts'
import { pacedBrandConnector } from '../connect-brand.ts'
import { findIntegration } from '../kinds/integrations.ts'
import { LocationStore } from '../location-store.ts'
import { recentBrand } from '../recent-brands.ts'
import { ReportedOrders } from '../reported-orders.ts'
import { type ApplyUpdateDependencies, applyUpdate } from './apply-update.ts'
import { updateKeySchema } from './update-keys.ts'
import { UpdateStore } from './update-store.ts'

const variables = environment('ordersTable', 'settingsTable', 'timeScale')
const timeScale = Number(variables.timeScale)
const findBrand = recentBrand(readBrand, systemClock, timeScale)
const orders = new OrderStore(documentClient, variables.ordersTable, systemClock)
const dependencies: ApplyUpdateDependencies = {
  updates: new UpdateStore(documentClient, variables.ordersTable),
  orders: new ReportedOrders({ orders, findBrand, findIntegration, timeScale }),
  brandOrders: orders,
  locations: new LocationStore(documentClient, variables.ordersTable),
  findBrand,
  connect: pacedBrandConnector(findIntegration),
  now: systemClock,
  timeScale,
}
const processor = new BatchProcessor(EventType.SQS)

/** Applies brands' updates one by one. A bad one fails alone, and ends as a dead letter. */
export const handler: SQSHandler = async (batch, context) =>
  processPartialResponse(batch, applyOne, processor, { context, throwOnFullBatchFailure: false })

function applyOne({ body }: SQSRecord): Promise<void> {
  return applyUpdate(updateKeySchema.parse(JSON.parse(body)), dependencies)
}
