import * as z from 'zod'
import { isEmailAddress } from '../../../orders/addresses/email.ts'
import type { Capabilities } from '../../capabilities.ts'
import { isTimeZone } from '../../time-zone.ts'
import { choice } from '../choice.ts'
import { languageNames } from './texts/languages.ts'

const address = z.string().max(320).refine(isEmailAddress, 'Must be an e-mail address.')

export const emailSettings = z.strictObject({
  recipient: address.describe('Where order mails go: a mailbox that the brand’s staff read every working day.'),
  sender: address.describe('From where they come: any address of the domain that this stage sends from (mailDomain).'),
  senderName: z
    .string()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}+$/u, 'Must not contain control characters.')
    .describe('The name beside the sender’s address, such as the platform’s.'),
  replyTo: address.optional().describe('Where the brand’s questions go. Left out: to the sender’s address.'),
  language: choice(languageNames).default('en').describe('The language of mails and pages.'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'Must be the name of a time zone, such as Europe/Berlin.')
    .default('UTC')
    .describe('The time zone of the times in them, such as Europe/Berlin.'),
  tracking: choice({ realtime: 'Yes', none: 'No' })
    .default('realtime')
    .describe('Whether the brand promises to report shipments and deliveries by the links.'),
  returns: choice({ none: 'No', platform: 'Yes' })
    .default('none')
    .describe('Whether the platform takes returns itself: the brand then gets a note by mail about each.'),
  linksUrl: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .optional()
    .describe('Start of the links, where the API is reached under another address than its own.'),
})
export type EmailSettings = z.output<typeof emailSettings>

/** 32 random bytes in base64url. */
const LINK_SECRET = /^lnk_[A-Za-z0-9_-]{43}$/
const linkSecret = z.string().regex(LINK_SECRET, 'Must be lnk_ and 32 bytes in base64url.')

export const emailSecrets = z.strictObject({
  linkSecret: linkSecret.describe('Signs the links in mails. Generated; it need not be written down.'),
  previousLinkSecret: linkSecret.optional().describe('The secret before the last rotation: its links work a while.'),
  previousValidUntil: z.iso.datetime().optional().describe('Until when links of the previous secret work.'),
})
export type EmailSecrets = z.output<typeof emailSecrets>

export function newLinkSecret(random: (bytes: number) => Buffer): string {
  return `lnk_${random(32).toString('base64url')}`
}

/** The secrets whose links work at `now`; new links are signed with the first. */
export function linkSecretsInUse(secrets: EmailSecrets, now: Date): [string, ...string[]] {
  const { linkSecret: current, previousLinkSecret: previous, previousValidUntil: until } = secrets
  const both = previous !== undefined && until !== undefined && Date.parse(until) > now.getTime()
  return both ? [current, previous] : [current]
}

/**
 * What people with a mailbox can do at the platform's request: nothing that could be
 * relied on. What they do by themselves, such as cancelling, they report by the links.
 */
export function emailCapabilities({ tracking, returns }: EmailSettings): Capabilities {
  return {
    accept: { level: 'order' },
    cancel: { level: 'none', until: 'accepted' },
    addressChange: { level: 'none', until: 'accepted' },
    return: { level: returns, label: false },
    refund: { level: 'none' },
    tracking: { mode: tracking },
    // By a mail without the customer's data, which the brand has in the order's own mail.
    erasure: { level: 'order' },
    // The mail carries the customer's address, and says that the confirmation is the brand's to write.
    confirmation: { by: 'brand' },
  }
}
