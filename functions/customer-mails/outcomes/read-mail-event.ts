import { raiseAttention } from '../../orders/life/submission-steps.ts'
import { attentionDetail } from '../../orders/order.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import { type Clock, timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import type { CustomerMail } from '../sending/mail-row.ts'
import { afterOutcome, isFailure } from './after-outcome.ts'
import { endMailAttention } from './mail-attention.ts'
import { type MailEvent, outcomeOf } from './mail-event.ts'
import type { OutcomeStore } from './outcome-store.ts'

export interface MailEventDependencies {
  readonly mails: Pick<OutcomeStore, 'find' | 'apply' | 'told'>
  readonly orders: Pick<OrderStore, 'transition'>
  readonly now: Clock
}

/** Times that a row is read again because somebody else changed it; then the message comes again. */
const TRIES = 5

/**
 * What SES tells of a mail: into its row, once and in any order. A mail that the customer did not get asks somebody to
 * look. That is done after the row says so and before it says that it was done, so that a crash repeats it.
 */
export async function readMailEvent(event: MailEvent, dependencies: MailEventDependencies): Promise<void> {
  const { mails, now } = dependencies
  const { brandOrderId, mailId, mailTry, eventType } = event
  const outcome = outcomeOf(event)
  for (let tries = 1; ; tries++) {
    const mail = await mails.find(brandOrderId, mailId)
    // Erased since, or of a mail before the desk asked for it again: what becomes of that one changes nothing.
    if (mail === null || outcome === null || mailTry < mail.mails || isAskedForAgain(mail)) {
      log('info', 'CUSTOMER_MAIL_EVENT_IGNORED', { brandOrderId, subjectId: mailId, eventType, attempt: mailTry })
      return
    }
    const next = afterOutcome(mail, outcome, timestamp(now()))
    const current = next === null ? mail : { ...mail, ...next }
    if (next === null || (await mails.apply(mail, next))) {
      if (next !== null) log(isFailure(outcome) ? 'warn' : 'info', 'CUSTOMER_MAIL_OUTCOME', contextOf(mail, outcome))
      return settle(current, dependencies)
    }
    if (tries === TRIES) throw new Error('The row of a mail changes all the time.')
  }
}

/** The desk asked, and the new mail is not on its way yet. */
const isAskedForAgain = ({ state, token, resendId }: CustomerMail): boolean =>
  state === 'sending' && token === null && resendId !== null

async function settle(mail: CustomerMail, { mails, orders }: MailEventDependencies): Promise<void> {
  const { orderId, brandOrderId, mailId, occasion, state, outcome } = mail
  if (state === 'delivered') await orders.transition(orderId, brandOrderId, endMailAttention(mailId))
  if (outcome === null || outcome.isTold) return
  const detail = attentionDetail({ report: occasion, objectId: mailId, status: outcome.type })
  await orders.transition(orderId, brandOrderId, raiseAttention('customer_mail_returned', detail))
  await mails.told(mail)
}

function contextOf({ orderId, brandOrderId, brandId, mailId, mails }: CustomerMail, outcome: string) {
  return { orderId, brandOrderId, brandId, subjectId: mailId, attempt: mails, outcome }
}
