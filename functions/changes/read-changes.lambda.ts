import { type HttpRequest, httpHandler } from '../http/http-handler.ts'
import { serveRoutes } from '../http/serve-routes.ts'
import { OrderStore } from '../orders/order-store.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { documentClient } from '../storage/document-client.ts'
import type { ChangeKind } from './change-fields.ts'
import {
  listAddressChangesRoute,
  listCancellationsRoute,
  listRefundsRoute,
  listReturnsRoute,
  readAddressChangeRoute,
  readCancellationRoute,
  readRefundRoute,
  readReturnRoute,
} from './changes.routes.ts'
import { listChanges, readChange } from './read-changes.ts'

const { ordersTable } = environment('ordersTable')
const orders = new OrderStore(documentClient, ordersTable, systemClock)
const find = (orderId: string) => orders.find(orderId)

type ListRequest = HttpRequest<{ orderId: string }, { limit: number; cursor?: string | undefined }, unknown>
type ReadRequest = HttpRequest<{ orderId: string; changeId: string }, unknown, unknown>

const list = (kind: ChangeKind) => (request: ListRequest) => listChanges({ ...request, ...request.params, kind }, find)
const read = (kind: ChangeKind) => (request: ReadRequest) => readChange({ ...request, ...request.params, kind }, find)

/** Looking at an order's changes; this function can change nothing. */
export const handler = serveRoutes([
  [listCancellationsRoute, httpHandler(listCancellationsRoute, list('cancellation'))],
  [readCancellationRoute, httpHandler(readCancellationRoute, read('cancellation'))],
  [listReturnsRoute, httpHandler(listReturnsRoute, list('return'))],
  [readReturnRoute, httpHandler(readReturnRoute, read('return'))],
  [listRefundsRoute, httpHandler(listRefundsRoute, list('refund'))],
  [readRefundRoute, httpHandler(readRefundRoute, read('refund'))],
  [listAddressChangesRoute, httpHandler(listAddressChangesRoute, list('address_change'))],
  [readAddressChangeRoute, httpHandler(readAddressChangeRoute, read('address_change'))],
])
