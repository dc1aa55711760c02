import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { findBrand } from '../brands/brand-store.ts'
import { type HttpRequest, httpHandler } from '../http/http-handler.ts'
import { serveRoutes } from '../http/serve-routes.ts'
import { OrderStore } from '../orders/order-store.ts'
import { systemClock } from '../runtime/clock.ts'
import { environment } from '../runtime/environment.ts'
import { queueClient } from '../runtime/queues.ts'
import { documentClient } from '../storage/document-client.ts'
import { closePlatformRefund } from './answer-refund-closing.ts'
import { movePlatformReturn } from './answer-return-moving.ts'
import { refundClosingSchema, refundRequestSchema, returnMovingSchema } from './change-fields.ts'
import {
  closeRefundRoute,
  moveReturnRoute,
  previewRefundRoute,
  requestAddressChangeRoute,
  requestCancellationRoute,
  requestRefundRoute,
  requestReturnRoute,
} from './changes.routes.ts'
import { checkedRequest } from './check-request.ts'
import {
  type DescribedChange,
  describedAddressChange,
  describedCancellation,
  describedRefund,
  describedReturn,
} from './describe-change.ts'
import { findTarget } from './find-target.ts'
import { type ChangeDependencies, makeChange } from './make-change.ts'
import { previewedRefund } from './plan-refund.ts'

const { ordersTable, resumeQueueUrl } = environment('ordersTable', 'resumeQueueUrl')
const dependencies: ChangeDependencies = {
  orders: new OrderStore(documentClient, ordersTable, systemClock),
  findBrand,
  wake: async (ids) => {
    await queueClient.send(new SendMessageCommand({ QueueUrl: resumeQueueUrl, MessageBody: JSON.stringify(ids) }))
  },
}

type Request = HttpRequest<{ orderId: string }, unknown, unknown>

const make = (request: Request, { brandOrderId, change }: DescribedChange) =>
  makeChange({ ...request, ...request.params, brandOrderId }, change, dependencies)

/** Everything that changes an order after it was placed. */
export const handler = serveRoutes([
  [
    requestCancellationRoute,
    httpHandler(requestCancellationRoute, (request) => make(request, describedCancellation(request))),
  ],
  [
    requestReturnRoute,
    httpHandler(requestReturnRoute, (request) => make(request, describedReturn(request, 'storefront'))),
  ],
  [requestRefundRoute, httpHandler(requestRefundRoute, (request) => make(request, describedRefund(request)))],
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
    moveReturnRoute,
    httpHandler(moveReturnRoute, ({ body, caller, params }) => {
      const moving = checkedRequest(returnMovingSchema, body)
      return movePlatformReturn({ caller, orderId: params.orderId, returnId: params.changeId, moving }, dependencies)
    }),
  ],
  [
    requestAddressChangeRoute,
    httpHandler(requestAddressChangeRoute, async (request) =>
      make(request, await describedAddressChange({ ...request, ...request.params }, dependencies)),
    ),
  ],
])
