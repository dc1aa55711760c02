import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { httpHandler } from '../../http/http-handler.ts'
import { OrderStore } from '../../orders/order-store.ts'
import { systemClock } from '../../runtime/clock.ts'
import { environment, optionalEnvironment } from '../../runtime/environment.ts'
import { queueClient } from '../../runtime/queues.ts'
import { documentClient } from '../../storage/document-client.ts'
import { NoteStore } from '../notes/note-store.ts'
import { mailsOf } from './list-mails.ts'
import { resendMailRoute } from './mails.routes.ts'
import { type ResendMessage, resendMail } from './resend-mail.ts'

const { ordersTable, vaultTable } = environment('ordersTable', 'vaultTable')
/** Absent where the stage sends no mails, so that there is none to be sent again. */
const customerMailsQueueUrl = optionalEnvironment('customerMailsQueueUrl')
/** Seconds, in which the row is written. The sender would wait much longer for a row that is not there yet. */
const DELAY_SECONDS = 2
const notes = new NoteStore(documentClient, vaultTable)
const dependencies = {
  orders: new OrderStore(documentClient, ordersTable, systemClock),
  client: documentClient,
  mails: mailsOf(documentClient, ordersTable),
  isErased: (orderId: string) => notes.isGone(orderId),
  queue: async (message: ResendMessage) => {
    const body = JSON.stringify(message)
    await queueClient.send(
      new SendMessageCommand({ QueueUrl: customerMailsQueueUrl, MessageBody: body, DelaySeconds: DELAY_SECONDS }),
    )
  },
}

/** A member sends a mail to the customer again. */
export const handler = httpHandler(resendMailRoute, (request) =>
  resendMail({ ...request, ...request.params }, dependencies),
)
