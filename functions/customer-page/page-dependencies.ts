import { randomBytes } from 'node:crypto'
import { findBrand } from '../brands/brand-store.ts'
import { limitRate } from '../http/rate-limit/rate-limit.ts'
import { OrderStore } from '../orders/order-store.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { rotatingSecret } from '../runtime/rotating-secret.ts'
import { documentClient } from '../storage/document-client.ts'
import type { OpenPageDependencies } from './open-page.ts'
import type { NewFormId } from './show-page.ts'

/** Openings of one link in ten seconds. A person needs a few; an office may share a mailbox. */
const REQUESTS_A_WINDOW = 100

/** What both functions behind the links read by, made once a function instance. */
export function pageDependencies(): OpenPageDependencies & {
  readonly orders: OrderStore
  readonly newFormId: NewFormId
} {
  const { ordersTable, customerPageSecretArn } = environment('ordersTable', 'settingsTable', 'customerPageSecretArn')
  const orders = new OrderStore(documentClient, ordersTable, systemClock)
  return {
    orders,
    secret: rotatingSecret(customerPageSecretArn),
    limit: (brandOrderId, now) =>
      limitRate({ keyId: `customer-page#${brandOrderId}`, requestsPerWindow: REQUESTS_A_WINDOW }, now, () => {}),
    findBrandOrder: (orderId, brandOrderId) => orders.findBrandOrder(orderId, brandOrderId),
    findPictures: (orderId) => orders.findPictures(orderId),
    findBrand,
    newFormId: () => randomBytes(16).toString('base64url'),
  }
}
