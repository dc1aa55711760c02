import { httpHandler } from '../../http/http-handler.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { findBrand } from '../brand-store.ts'
import { receiveUpdateRoute } from '../brands.routes.ts'
import { deployedBrandConnector } from '../connect-brand.ts'
import { findIntegration } from '../kinds/integrations.ts'
import { LocationStore } from '../location-store.ts'
import { recentBrand } from '../recent-brands.ts'
import { type ReceiveUpdateDependencies, receiveUpdate } from './receive-update.ts'
import { UpdateQueue } from './update-queue.ts'
import { UpdateStore } from './update-store.ts'

const { ordersTable, brandUpdatesQueueUrl, timeScale } = environment(
  'ordersTable',
  'settingsTable',
  'brandUpdatesQueueUrl',
  'timeScale',
)
const dependencies: ReceiveUpdateDependencies = {
  findBrand: recentBrand(findBrand, systemClock, Number(timeScale)),
  connect: deployedBrandConnector(findIntegration),
  locations: new LocationStore(documentClient, ordersTable),
  orders: new OrderStore(documentClient, ordersTable, systemClock),
  updates: new UpdateStore(documentClient, ordersTable),
  queue: new UpdateQueue(queueClient, brandUpdatesQueueUrl),
  // Loaded with the first label: few updates have one, and the Encryption SDK takes time to load.
  sealLabel: async (label) => (await import('../../vault/vault-store.ts')).sealLabel(label),
}

export const handler = httpHandler(receiveUpdateRoute, ({ params, headers, rawBody, now }) =>
  receiveUpdate(params.brandId, { headers, body: rawBody }, now, dependencies),
)
