import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { httpHandler } from '../../http/http-handler.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { CommandStore } from '../commands/command-store.ts'
import { retryBrandOrderRoute } from '../dispatch.routes.ts'
import { retryBrandOrder } from './retry-brand-order.ts'

const { ordersTable, resumeQueueUrl } = environment('ordersTable', 'resumeQueueUrl')
const orders = new OrderStore(documentClient, ordersTable, systemClock)
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
