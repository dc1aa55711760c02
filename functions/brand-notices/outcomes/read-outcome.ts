import * as z from 'zod'
import type { ContactStates } from '../../brands/contacts/contact-states.ts'
import { type Clock, timestamp } from '../../runtime/clock.ts'
import { log } from '../../runtime/log.ts'
import type { NoticeStore } from '../telling/notice-store.ts'

/** A tag's values are a list, of one. */
const tag = z.tuple([z.string().max(256)])

/** What the rule in `lib/brand-notices/notice-outcomes.ts` leaves of SES's event, which itself holds addresses and the subject. */
export const outcomeSchema = z.object({
  eventType: z.string().regex(/^[A-Za-z ]{1,40}$/),
  /** Of a bounce: `Permanent`, `Transient` or `Undetermined`. */
  bounceType: z.string().max(40).optional(),
  /** When the mail was handed to SES. */
  sentAt: z.iso.datetime(),
  brandIds: tag,
  contactIds: tag,
  occasionIds: tag,
})
export type Outcome = z.output<typeof outcomeSchema>

export interface OutcomeDependencies {
  readonly states: ContactStates
  readonly store: Pick<NoticeStore, 'noteSent'>
  readonly now: Clock
}

/**
 * A mail that came back for good stops its contact; one that a person called spam unsubscribes it. That SES has a mail
 * spares sending it again.
 */
export async function readOutcome(outcome: Outcome, { states, store, now }: OutcomeDependencies): Promise<void> {
  const { eventType, bounceType, sentAt } = outcome
  const [brandId] = outcome.brandIds
  const [contactId] = outcome.contactIds
  const [occasionId] = outcome.occasionIds
  if (eventType === 'Send' || eventType === 'Delivery') return store.noteSent({ occasionId, contactId })
  const at = timestamp(now())
  if (eventType === 'Complaint') {
    await states.unsubscribed(brandId, contactId, at)
    log('warn', 'CONTACT_STOPPED', { brandId, subjectId: contactId, reason: 'complaint' })
  } else if (eventType === 'Bounce' && bounceType === 'Permanent') {
    const isStopped = await states.unreachable(brandId, contactId, timestamp(new Date(sentAt)), at)
    if (isStopped) log('warn', 'CONTACT_STOPPED', { brandId, subjectId: contactId, reason: 'bounce' })
  } else {
    log('warn', 'NOTICE_OUTCOME', { brandId, subjectId: contactId, outcome: eventType })
  }
}
