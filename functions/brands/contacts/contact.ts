import * as z from 'zod'
import { isEmailAddress } from '../../orders/addresses/email.ts'
import { derivedId } from '../../runtime/ids.ts'
import { isTimeZone } from '../time-zone.ts'

/** People at a brand, and what of its orders they want to hear by mail: docs/brands/notices.md. */

export const noticeKinds = ['new_order', 'accept_by_near', 'return_requested', 'credentials_failing'] as const
const noticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof noticeKind>

export const MOST_CONTACTS = 10

const fields = {
  email: z
    .string()
    .max(254)
    .refine(isEmailAddress, 'Must be an e-mail address.')
    .describe('E-mail address of a person, or of a mailbox that several read'),
  hears: z
    .array(noticeKind)
    .min(1)
    .max(noticeKinds.length)
    .refine((kinds) => new Set(kinds).size === kinds.length, 'Must name each kind once.')
    .describe(
      'What the contact hears of. `accept_by_near`: the time to accept an order runs out. `credentials_failing`: the ' +
        'brand’s back end refuses our credentials; at most once a day',
    ),
  when: z
    .enum(['at_once', 'daily'])
    .describe('`at_once`: a mail for each. `daily`: one mail a day with all of them, in the morning; none without any'),
  language: z.enum(['en', 'de']).describe('Language of the mails'),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'Must be the name of a time zone, such as Europe/Berlin.')
    .describe('Time zone of times in the mails, and of the daily one, such as `Europe/Berlin`'),
}

/** As it is stored. */
export const contactSchema = z.object(fields)
export type Contact = z.infer<typeof contactSchema>

const contactDraftSchema = z.strictObject({
  email: fields.email,
  hears: fields.hears.default([...noticeKinds]),
  when: fields.when.default('at_once'),
  language: fields.language.default('en'),
  timeZone: fields.timeZone.default('UTC'),
  reactivate: z
    .literal(true)
    .optional()
    .describe(
      'Writes again to a contact that unsubscribed or could not be reached. Only where the person asked for it',
    ),
})

/** As an administrator sends them: all contacts, each once. */
export const contactDraftsSchema = z
  .array(contactDraftSchema)
  .max(MOST_CONTACTS)
  .refine(
    (contacts) => new Set(contacts.map(({ email }) => email.toLowerCase())).size === contacts.length,
    'Must name each address once.',
  )
  .describe('All of its contacts, in place of those that it has: who hears what of its orders by mail')
export type ContactDraft = z.output<typeof contactDraftSchema>

/** Without what an administrator asks for beside it. */
export function contactOf({ reactivate: _, ...contact }: ContactDraft): Contact {
  return contact
}

/** Follows from the address, so that a contact who is removed and comes back is the same one. It says nothing of the address. */
export function contactIdOf(brandId: string, { email }: Pick<Contact, 'email'>): string {
  return derivedId('con', brandId, email.toLowerCase())
}

/** Minutes before the time to accept an order is over. */
export const acceptByNoticeMinutes = z
  .int()
  .min(1)
  .max(30 * 24 * 60)
  .nullable()
  .describe(
    'Minutes before the time to accept is over at which contacts hear of it; null for half of `acceptWithinMinutes`, 60 at most',
  )

const LONGEST_DEFAULT_MINUTES = 60

export function noticeLeadMinutes(brand: {
  readonly acceptByNoticeMinutes: number | null
  readonly acceptWithinMinutes: number
}): number {
  return brand.acceptByNoticeMinutes ?? Math.min(brand.acceptWithinMinutes / 2, LONGEST_DEFAULT_MINUTES)
}
