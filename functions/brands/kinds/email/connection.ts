import { randomUUID } from 'node:crypto'
import type { SendMail } from '../../../outgoing/mails/send-mail.ts'
import { timestamp } from '../../../runtime/clock.ts'
import { OperatorError } from '../../../runtime/log.ts'
import type { Connection } from '../integration.ts'
import { type LookupOutcome, type SubmitOutcome, unknownOutcome } from '../outcomes.ts'
import { erasureMail } from './erasure-mail.ts'
import { linksOf } from './links.ts'
import type { MailEntry, MailStore } from './order-mail/mail-store.ts'
import { orderMail } from './order-mail/order-mail.ts'
import { returnMail } from './return-mail.ts'
import { type EmailSecrets, type EmailSettings, linkSecretsInUse } from './settings.ts'

/** What it takes to send a mail; only the submitting function has it. */
export interface PostOffice {
  readonly mailStore: MailStore
  readonly send: SendMail
  /** Start of the links, without a slash at the end. */
  readonly publicUrl: string
}

export interface EmailParts {
  readonly settings: EmailSettings
  readonly secrets: EmailSecrets
  readonly now: () => Date
}

/** Seconds after which no function can still be sending: the submitter's 60 s and a margin. */
const SENDING_SECONDS = 120
/** The first mail, and one marked as a repetition when it is unknown whether the first was sent. */
const MOST_MAILS = 2

const unknown = (code: string, attention: boolean, retryAfterSeconds: number | null = null) =>
  unknownOutcome(code, { attention, retryAfterSeconds })

/** For brands with a mailbox: an order is sent by e-mail, and the brand reports by the links in it. */
export function connectEmail({ settings, secrets, now }: EmailParts, office: PostOffice | null): Connection {
  function postOffice(): PostOffice {
    if (office === null) throw new OperatorError('Only the submitting function sends mails.')
    return office
  }

  /** What an entry says of its order; `not_found` means that a mail may be sent now. */
  function read(entry: MailEntry | null): LookupOutcome {
    if (entry === null || entry.state === 'not_sent') return { outcome: 'not_found' }
    if (entry.state === 'sent') return { outcome: 'pending', brandReference: null }
    const left = Math.ceil((Date.parse(entry.at) - now().getTime()) / 1000) + SENDING_SECONDS
    if (left > 0) return unknown('mail_being_sent', false, left)
    return entry.mails < MOST_MAILS ? { outcome: 'not_found' } : unknown('mail_unconfirmed', true)
  }

  return {
    lookup: async ({ brandOrderId }) => read(await postOffice().mailStore.find(brandOrderId)),

    async submit({ submission }): Promise<SubmitOutcome> {
      const { mailStore, send, publicUrl } = postOffice()
      const { brandOrderId } = submission
      const before = await mailStore.find(brandOrderId)
      const known = read(before)
      if (known.outcome !== 'not_found') return known
      const sending: MailEntry = {
        state: 'sending',
        mails: (before?.mails ?? 0) + 1,
        at: timestamp(now()),
        token: randomUUID(),
        messageId: null,
      }
      if (!(await mailStore.write(brandOrderId, before, sending))) return unknown('mail_being_sent', false)
      const links = linksOf(submission, settings.linksUrl ?? publicUrl, linkSecretsInUse(secrets, now())[0])
      const sent = await send(orderMail({ submission, settings, links, isRepetition: sending.mails > 1 }))
      if (sent.outcome === 'unknown') return unknown('mail_unconfirmed', false, SENDING_SECONDS)
      const at = timestamp(now())
      if (sent.outcome === 'not_sent') {
        await mailStore.write(brandOrderId, sending, { ...sending, state: 'not_sent', mails: sending.mails - 1, at })
        return unknown('mail_refused', sent.hopeless)
      }
      await mailStore.write(brandOrderId, sending, { ...sending, state: 'sent', at, messageId: sent.messageId })
      return { outcome: 'pending', brandReference: null }
    },

    // The capabilities offer none of these, so they are never requested.
    cancel: async () => ({ outcome: 'refused', reason: { code: 'other' } }),
    changeAddress: async () => ({ outcome: 'refused', reason: { code: 'other' } }),
    refund: async () => ({ outcome: 'refused', reason: { code: 'other' } }),

    /** The platform keeps the return; the mail is a note, of which a second one does no harm. */
    async requestReturn(command) {
      if (settings.returns === 'none') return { outcome: 'refused', reason: { code: 'other' } }
      if ((await postOffice().mailStore.find(command.brandOrderId)) === null) return { outcome: 'not_found' }
      const sent = await postOffice().send(returnMail(command, settings))
      if (sent.outcome === 'sent') return { outcome: 'accepted', reference: null }
      return unknown('mail_not_sent', sent.outcome === 'not_sent' && sent.hopeless, SENDING_SECONDS)
    },

    /** A second mail does no harm, so that one whose sending is unknown is simply sent again. */
    async eraseCustomer(command) {
      const sent = await postOffice().send(erasureMail(command, settings))
      if (sent.outcome === 'sent') return { outcome: 'accepted', reference: null }
      return unknown('mail_not_sent', sent.outcome === 'not_sent' && sent.hopeless, SENDING_SECONDS)
    },

    // Reports come by the links of the mails, and nowhere else.
    verifyUpdate: () => ({ verdict: 'unverified', why: 'reports_by_links' }),

    async check() {
      const findings = [
        `Orders go to one mailbox, from ${settings.sender.split('@')[1]}.`,
        'Whether the mailbox is read shows with the first order: place one in test mode and follow its links.',
      ]
      return { ok: true, findings }
    },
  }
}
