import type { OrderEvent } from '../../orders/event.ts'
import { occasionOf } from '../../orders/mails/mail-occasion.ts'
import { log, OperatorError } from '../../runtime/log.ts'
import type { MailMessage } from './mail-message.ts'
import { type SendDependencies, sendOccasion } from './send-occasion.ts'

export interface MessageDependencies extends SendDependencies {
  /** The events of an order. */
  readonly eventsOf: (orderId: string) => AsyncIterable<OrderEvent>
}

/** The desk writes its wish down after it put it here: what is not written down so long after never will be. */
const WISH_MILLISECONDS = 2 * 60_000

/** Takes one message of the queue. It throws where the message must come again. */
export async function takeMessage(
  message: MailMessage,
  queuedAt: Date,
  dependencies: MessageDependencies,
): Promise<void> {
  if (message.kind === 'event') {
    const occasion = occasionOf(message.event)
    if (occasion !== null) await sendOccasion({ occasion, event: message.event }, dependencies)
    return
  }
  const { orderId, brandOrderId, mailId, resendId } = message
  const row = await dependencies.mails.find(brandOrderId, mailId)
  if (row?.resendId !== resendId) {
    const waits = dependencies.now().getTime() - queuedAt.getTime() < WISH_MILLISECONDS
    if (waits) throw new OperatorError(`The wish for mail ${mailId} of ${brandOrderId} is not written down yet.`)
    log('info', 'CUSTOMER_MAIL_SKIPPED', { orderId, brandOrderId, subjectId: mailId, reason: 'not_asked' })
    return
  }
  for await (const event of dependencies.eventsOf(orderId)) {
    const occasion = event.brandOrderId === brandOrderId ? occasionOf(event) : null
    if (occasion?.mailId !== mailId) continue
    await sendOccasion({ occasion, event, asked: row }, dependencies)
    return
  }
  throw new OperatorError(`No event of order ${orderId} is the occasion of mail ${mailId}.`)
}
