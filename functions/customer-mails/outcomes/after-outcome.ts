import type { CustomerMail } from '../sending/mail-row.ts'
import { type MailOutcome, mailOutcomes } from './mail-event.ts'

type State = CustomerMail['state']

const states: Readonly<Record<MailOutcome, State>> = {
  sent: 'sent',
  delayed: 'sent',
  soft_bounce: 'returned',
  delivered: 'delivered',
  rejected: 'not_sent',
  hard_bounce: 'returned',
  suppressed: 'returned',
  complaint: 'returned',
}

/** What the customer did not get, or did not want. */
const failures: ReadonlySet<MailOutcome> = new Set([
  'soft_bounce',
  'rejected',
  'hard_bounce',
  'suppressed',
  'complaint',
])

export const isFailure = (outcome: MailOutcome): boolean => failures.has(outcome)

const ranks: ReadonlyMap<string | null, number> = new Map(mailOutcomes.map((outcome, rank) => [outcome, rank]))
const rankOf = (outcome: string | null): number => ranks.get(outcome) ?? -1

/** A mail after what SES told of it; null where that changes nothing: it is known, or something later is. */
export function afterOutcome(
  mail: CustomerMail,
  outcome: MailOutcome,
  at: string,
): Pick<CustomerMail, 'state' | 'at' | 'outcome' | 'sentAt' | 'reason'> | null {
  if (rankOf(outcome) <= rankOf(mail.outcome?.type ?? null)) return null
  return {
    state: states[outcome],
    at,
    sentAt: mail.sentAt ?? at,
    reason: outcome === 'rejected' ? 'refused' : null,
    outcome: { type: outcome, at, isTold: !isFailure(outcome) },
  }
}
