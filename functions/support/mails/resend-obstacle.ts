import * as z from 'zod'
import type { CustomerMail } from '../../customer-mails/sending/mail-row.ts'

/** Why a mail cannot be sent again, for people and programs. */
export const resendObstacles = {
  being_sent: 'It is being sent.',
  address_returned:
    'The customer’s mailbox does not take mails, or its owner reported one as spam. Reach the customer in another way.',
  customer_erased: 'The customer’s data was erased.',
  test_order: 'Mails of test orders go nowhere.',
  voice_ended: 'The brand writes to its customers itself.',
  no_longer_true: 'What it says is no longer so.',
  sent_too_often: 'It was sent again as often as it may be.',
} as const
export type ResendObstacle = keyof typeof resendObstacles

export const resendObstacle = z.enum(Object.keys(resendObstacles) as [ResendObstacle, ...ResendObstacle[]])

/** Times that the desk may send one mail again: SES, and the customer, take more for spam. */
export const MOST_RESENDS = 5

/** What says that the address takes nothing, whatever is written to it. */
const GONE: readonly string[] = ['hard_bounce', 'suppressed', 'complaint']

const skipped: Partial<Record<NonNullable<CustomerMail['reason']>, ResendObstacle>> = {
  customer_erased: 'customer_erased',
  test_order: 'test_order',
  voice_ended: 'voice_ended',
  no_longer_true: 'no_longer_true',
}

/** Null where it can be sent again. `all`: the mails of the whole order, which go to one address. */
export function obstacleToResending(mail: CustomerMail, all: readonly CustomerMail[]): ResendObstacle | null {
  if (all.some(({ outcome }) => outcome !== null && GONE.includes(outcome.type))) return 'address_returned'
  if (mail.state === 'sending') return 'being_sent'
  if (mail.state === 'skipped' && mail.reason !== null) {
    const why = skipped[mail.reason]
    if (why !== undefined) return why
  }
  return mail.resends >= MOST_RESENDS ? 'sent_too_often' : null
}
