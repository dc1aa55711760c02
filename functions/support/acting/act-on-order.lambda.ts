import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { findBrand } from '../../brands/brand-store.ts'
import { refundClosingSchema, refundRequestSchema, returnMovingSchema } from '../../changes/change-fields.ts'
import { checkedRequest } from '../../changes/check-request.ts'
import {
  describedAddressChange,
  describedCancellation,
  describedRefund,
  describedReturn,
} from '../../changes/describe-change.ts'
import { findTarget } from '../../changes/find-target.ts'
import { previewedRefund } from '../../changes/plan-refund.ts'
import { CommandStore } from '../../dispatch/commands/command-store.ts'
import type { WorkflowInput } from '../../dispatch/find-due-work.ts'
import { type HttpRequest, httpHandler } from '../../http/http-handler.ts'
import { serveRoutes } from '../../http/serve-routes.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import {
  changeForCustomer,
  closeForPlatform,
  moveForPlatform,
  retryForCustomer,
  settleForDesk,
} from './act-on-order.ts'
import * as routes from './acting.routes.ts'
import { forStorefrontOf } from './for-storefront.ts'
import { paymentsSchema, recordPayments } from './payments.ts'
import { refundLimits, withinLimit } from './refund-limits.ts'

const {
  ordersTable,
  resumeQueueUrl,
  refundLimits: limitsJson,
} = environment('ordersTable', 'resumeQueueUrl', 'refundLimits')
const limits = refundLimits(limitsJson)
const queue = async (input: WorkflowInput) => {
  await queueClient.send(new SendMessageCommand({ QueueUrl: resumeQueueUrl, MessageBody: JSON.stringify(input) }))
}
const orders = new OrderStore(documentClient, ordersTable, systemClock)
const dependencies = { orders, findBrand, wake: queue }
const retrying = { orders, commands: new CommandStore(documentClient, ordersTable), queue }

type Request = HttpRequest<{ orderId: string }, unknown, unknown>
const acting = (request: Request) => ({ ...request, ...request.params })

/** What members of the support staff do to orders. */
export const handler = serveRoutes([
  [
    routes.supportCancellationRoute,
    httpHandler(routes.supportCancellationRoute, (request) =>
      changeForCustomer(acting(request), () => describedCancellation(request), dependencies),
    ),
  ],
  [
    routes.supportReturnRoute,
    httpHandler(routes.supportReturnRoute, (request) =>
      changeForCustomer(acting(request), () => describedReturn(request, 'desk'), dependencies),
    ),
  ],
  [
    routes.supportRefundRoute,
    httpHandler(routes.supportRefundRoute, (request) =>
      changeForCustomer(
        acting(request),
        ({ member }) => {
          const described = describedRefund(request)
          return member === undefined ? described : withinLimit(described, request.body, member, limits)
        },
        dependencies,
      ),
    ),
  ],
  [
    routes.supportRefundPreviewRoute,
    httpHandler(routes.supportRefundPreviewRoute, async (request) => {
      const asked = checkedRequest(refundRequestSchema, request.body)
      const { orderId } = request.params
      const caller = await forStorefrontOf(orderId, request.caller, orders)
      const target = await findTarget({ caller, orderId, brandOrderId: asked.brandOrderId }, dependencies)
      return { status: 200, body: previewedRefund(asked, target) }
    }),
  ],
  [
    routes.supportAddressChangeRoute,
    httpHandler(routes.supportAddressChangeRoute, (request) =>
      changeForCustomer(
        acting(request),
        (caller) => describedAddressChange({ ...request, ...request.params, caller }, dependencies),
        dependencies,
      ),
    ),
  ],
  [
    routes.supportCloseRefundRoute,
    httpHandler(routes.supportCloseRefundRoute, (request) => {
      const closing = checkedRequest(refundClosingSchema, request.body)
      return closeForPlatform({ ...request, ...request.params, closing }, dependencies)
    }),
  ],
  [
    routes.supportMoveReturnRoute,
    httpHandler(routes.supportMoveReturnRoute, (request) => {
      const moving = checkedRequest(returnMovingSchema, request.body)
      return moveForPlatform({ ...request, ...request.params, moving }, dependencies)
    }),
  ],
  [
    routes.supportPaymentsRoute,
    httpHandler(routes.supportPaymentsRoute, ({ body, caller, now }) =>
      recordPayments(checkedRequest(paymentsSchema, body).payments, ({ orderId, refundId, providerReference }) =>
        closeForPlatform(
          { caller, now, orderId, refundId, closing: { status: 'issued', providerReference } },
          dependencies,
        ),
      ),
    ),
  ],
  [
    routes.supportRetryRoute,
    httpHandler(routes.supportRetryRoute, (request) => retryForCustomer({ ...request, ...request.params }, retrying)),
  ],
  [
    routes.supportSettlementRoute,
    httpHandler(routes.supportSettlementRoute, (request) => settleForDesk({ ...request, ...request.params }, retrying)),
  ],
])
