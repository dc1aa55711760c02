import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { CommandStore } from '../changes/command-store.ts'
import { httpHandler } from '../http/http-handler.ts'
import { OrderRepository } from '../orders/order-repository.ts'
import { systemClock } from '../runtime/clock.ts'
import { documentClient } from '../runtime/dynamodb.ts'
import { environment } from '../runtime/environment.ts'
import { queueClient } from '../runtime/queues.ts'
import { retryBrandOrder } from './retry-brand-order.ts'
import { retryBrandOrderRoute } from './routing.routes.ts'

const { ordersTable, resumeQueueUrl } = environment('ordersTable', 'resumeQueueUrl')
const orders = new OrderRepository(documentClient, ordersTable, systemClock)
const commands = new CommandStore(documentClient, ordersTable)

/** What an administrator does about `order.attention_required`. */
export const handler = httpHandler(retryBrandOrderRoute, ({ params }) =>
  retryBrandOrder(params, {
    orders,
    commands,
    now: systemClock,
    queue: async (ids) => {
      await queueClient.send(new SendMessageCommand({ QueueUrl: resumeQueueUrl, MessageBody: JSON.stringify(ids) }))
    },
  }),
)
