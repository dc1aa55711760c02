import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { findBrand } from '../brands/brand-store.ts'
import { httpHandler } from '../http/http-handler.ts'
import { serveRoutes } from '../http/serve-routes.ts'
import { OrderStore } from '../orders/order-store.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { newId } from '../runtime/ids.ts'
import { queueClient } from '../runtime/queues.ts'
import { documentClient } from '../storage/document-client.ts'
import { sealedAddressWrites } from '../vault/vault-store.ts'
import { closePlatformRefund } from './answer-refund-closing.ts'
import {
  addressChangeRequestSchema,
  cancellationRequestSchema,
  refundClosingSchema,
  refundRequestSchema,
  returnRequestSchema,
} from './change-fields.ts'
import {
  closeRefundRoute,
  previewRefundRoute,
  requestAddressChangeRoute,
  requestCancellationRoute,
  requestRefundRoute,
  requestReturnRoute,
} from './changes.routes.ts'
import { checkedRequest } from './check-request.ts'
import { findTarget } from './find-target.ts'
import { type ChangeDependencies, makeChange } from './make-change.ts'
import { addressChange, addressOf, changedAddressFaults } from './plan-address-change.ts'
import { cancellation } from './plan-cancellation.ts'
import { previewedRefund, refund } from './plan-refund.ts'
import { goodsReturn } from './plan-return.ts'

const { ordersTable, resumeQueueUrl } = environment('ordersTable', 'resumeQueueUrl')
const dependencies: ChangeDependencies = {
  orders: new OrderStore(documentClient, ordersTable, systemClock),
  findBrand,
  wake: async (ids) => {
    await queueClient.send(new SendMessageCommand({ QueueUrl: resumeQueueUrl, MessageBody: JSON.stringify(ids) }))
  },
}

/** Everything that changes an order after it was placed. */
export const handler = serveRoutes([
  [
    requestCancellationRoute,
    httpHandler(requestCancellationRoute, (request) => {
      const asked = checkedRequest(cancellationRequestSchema, request.body)
      return makeChange(
        { ...request, ...request.params, ...asked },
        cancellation(newId('can', request.now), asked),
        dependencies,
      )
    }),
  ],
  [
    requestReturnRoute,
    httpHandler(requestReturnRoute, (request) => {
      const asked = checkedRequest(returnRequestSchema, request.body)
      return makeChange(
        { ...request, ...request.params, ...asked },
        goodsReturn(newId('ret', request.now), asked),
        dependencies,
      )
    }),
  ],
  [
    requestRefundRoute,
    httpHandler(requestRefundRoute, (request) => {
      const asked = checkedRequest(refundRequestSchema, request.body)
      return makeChange(
        { ...request, ...request.params, ...asked },
        refund(newId('ref', request.now), asked),
        dependencies,
      )
    }),
  ],
  [
    previewRefundRoute,
    httpHandler(previewRefundRoute, async (request) => {
      const asked = checkedRequest(refundRequestSchema, request.body)
      const target = await findTarget({ ...request, ...request.params, ...asked }, dependencies)
      return { status: 200, body: previewedRefund(asked, target) }
    }),
  ],
  [
    closeRefundRoute,
    httpHandler(closeRefundRoute, ({ body, caller, params }) => {
      const closing = checkedRequest(refundClosingSchema, body)
      return closePlatformRefund(
        { caller, orderId: params.orderId, refundId: params.changeId, closing },
        dependencies.orders,
      )
    }),
  ],
  [
    requestAddressChangeRoute,
    httpHandler(requestAddressChangeRoute, async (request) => {
      const asked = checkedRequest(addressChangeRequestSchema, request.body, changedAddressFaults)
      const { now, params } = request
      const ids = { ...params, brandOrderId: asked.brandOrderId }
      const { brandOrder } = await findTarget({ ...request, ...ids }, dependencies)
      const addressChangeId = newId('adr', now)
      const shippingAddress = addressOf(asked.shippingAddress)
      const { brandId } = brandOrder
      const sealed = await sealedAddressWrites({ ...params, brandId, addressChangeId, shippingAddress, now })
      return makeChange(
        { ...request, ...ids },
        addressChange(addressChangeId, shippingAddress.country, sealed),
        dependencies,
      )
    }),
  ],
])
