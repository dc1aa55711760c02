import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { httpHandler } from '../../http/http-handler.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { retryForCustomer } from '../../support/acting/act-on-order.ts'
import { CommandStore } from '../commands/command-store.ts'
import { retryBrandOrderRoute } from '../dispatch.routes.ts'
import type { WorkflowInput } from '../find-due-work.ts'
import { retryBrandOrder } from './retry-brand-order.ts'

const { ordersTable, resumeQueueUrl } = environment('ordersTable', 'resumeQueueUrl')
const orders = new OrderStore(documentClient, ordersTable, systemClock)

const retrying = {
  orders,
  commands: new CommandStore(documentClient, ordersTable),
  queue: async (ids: WorkflowInput) => {
    await queueClient.send(new SendMessageCommand({ QueueUrl: resumeQueueUrl, MessageBody: JSON.stringify(ids) }))
  },
}

/** What an administrator does about `order.attention_required`. A member's act is in the audit log too. */
export const handler = httpHandler(retryBrandOrderRoute, (request) => {
  const { params, caller } = request
  return caller.member === undefined
    ? retryBrandOrder(params, { ...retrying, now: systemClock })
    : retryForCustomer({ ...request, ...params }, retrying)
})
