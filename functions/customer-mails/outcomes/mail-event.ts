import * as z from 'zod'

/** A tag's values are a list, of one. */
const tag = (pattern: RegExp) => z.tuple([z.string().regex(pattern)]).transform(([value]) => value)

/**
 * What the rules in `lib/customer-mails/mail-outcomes.ts` leave of SES's event, which itself holds addresses, the subject
 * and what the other server said. https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const mailEventSchema = z.object({
  brandOrderId: tag(/^[A-Za-z0-9][\w-]{0,99}$/),
  mailId: tag(/^[A-Za-z0-9][\w-]{0,199}$/),
  /** Which mail of the occasion it is about, from 1. */
  mailTry: tag(/^[1-9]\d{0,4}$/).transform(Number),
  /** `Send`, `Delivery`, `DeliveryDelay`, `Bounce`, `Complaint`, `Reject` or `Rendering Failure`. */
  eventType: z.string().regex(/^[A-Za-z ]{1,40}$/),
  /** Of a bounce: `Permanent`, `Transient` or `Undetermined`, and why. */
  bounceType: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .optional(),
  bounceSubType: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .optional(),
})
export type MailEvent = z.output<typeof mailEventSchema>

/**
 * What SES can tell of a mail, in the order in which it counts: what comes later here is never taken back by what comes
 * before, in whatever order the events arrive.
 */
export const mailOutcomes = [
  'sent',
  'delayed',
  // Not delivered after hours of tries, or an automatic answer of the customer’s mailbox.
  'soft_bounce',
  'delivered',
  'rejected',
  'hard_bounce',
  'suppressed',
  'complaint',
] as const
export type MailOutcome = (typeof mailOutcomes)[number]

const plain: Readonly<Record<string, MailOutcome>> = {
  Send: 'sent',
  DeliveryDelay: 'delayed',
  Delivery: 'delivered',
  Reject: 'rejected',
  'Rendering Failure': 'rejected',
  Complaint: 'complaint',
}

/** SES did not try: the address is on a list of those that bounced or complained before. */
const SUPPRESSED = new Set(['Suppressed', 'OnAccountSuppressionList', 'OnTenantSuppressionList'])

/** Null for a kind of event that says nothing about a mail's way, such as one that AWS adds later. */
export function outcomeOf({ eventType, bounceType, bounceSubType }: MailEvent): MailOutcome | null {
  if (eventType !== 'Bounce') return plain[eventType] ?? null
  if (bounceSubType !== undefined && SUPPRESSED.has(bounceSubType)) return 'suppressed'
  return bounceType === 'Transient' ? 'soft_bounce' : 'hard_bounce'
}
