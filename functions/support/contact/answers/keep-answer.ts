import { timestamp } from '../../../runtime/clock.ts'
import { derivedId } from '../../../runtime/ids.ts'
import type { SealNote } from '../../../vault/notes.ts'
import type { SealedNote } from '../../notes/note-store.ts'
import type { Contact } from '../contact-store.ts'
import { type NoAnswer, whyNoAnswer } from './automatic-mail.ts'
import { headerOf, type MailPart, mailPartOf } from './mail-parts.ts'
import { mailText } from './mail-text.ts'
import { ownWords } from './own-words.ts'

export interface KeepAnswerDependencies {
  /** Where brands answer to: `answers.orders.platform.example`. */
  readonly domain: string
  readonly findContact: (id: string) => Promise<Contact | null>
  readonly seal: SealNote
  /** Adds the note, and marks the order so that somebody sees it. `known`: it was kept. `gone`: the customer's data was erased. `full`: only the mark. */
  readonly keep: (contact: Contact, note: SealedNote, now: Date) => Promise<'kept' | 'known' | 'gone' | 'full'>
}

export type AnswerOutcome =
  | { readonly outcome: 'kept' | 'repeated' | 'erased' | 'full'; readonly contact: Contact }
  | { readonly outcome: NoAnswer | 'unknown'; readonly contact: null }

/** Keeps a brand's answer as a sealed note of the order that it is about. Repeated, it is kept once. */
export async function keepAnswer(
  { raw, now }: { readonly raw: string; readonly now: Date },
  { domain, findContact, seal, keep }: KeepAnswerDependencies,
): Promise<AnswerOutcome> {
  const mail = mailPartOf(raw)
  const why = whyNoAnswer(mail)
  if (why !== null) return { outcome: why, contact: null }
  const contactId = contactIdIn(mail, domain)
  const contact = contactId === null ? null : await findContact(contactId)
  if (contact === null) return { outcome: 'unknown', contact: null }

  const { text, attachments } = mailText(mail)
  const noteId = derivedId('note', contact.id, headerOf(mail, 'message-id') ?? text)
  const { orderId, brandOrderId, brandId } = contact
  const sealed = await seal({ orderId, noteId, text: ownWords(text) })
  const note: SealedNote = {
    noteId,
    authorId: brandId,
    createdAt: timestamp(now),
    sealed,
    brand: {
      direction: 'from_brand',
      brandOrderId,
      contactId: contact.id,
      attachments,
      isFromContact: senderOf(mail) === contact.sentTo.toLowerCase(),
    },
  }
  const outcomes = { kept: 'kept', known: 'repeated', gone: 'erased', full: 'full' } as const
  return { outcome: outcomes[await keep(contact, note, now)], contact }
}

/** Which message it answers, wherever its address stands: mails are forwarded, and answered to several. */
function contactIdIn({ headers }: MailPart, domain: string): string | null {
  const form = new RegExp(
    `\\bmsg_([0-9a-hjkmnp-tv-z]{26})@${domain.replaceAll('.', '\\.')}(?![a-z0-9.-]*[a-z0-9])`,
    'i',
  )
  for (const value of [...headers.values()].flat()) {
    const [, id] = form.exec(value) ?? []
    if (id !== undefined) return `msg_${id.toUpperCase()}`
  }
  return null
}

function senderOf(mail: MailPart): string | null {
  const from = headerOf(mail, 'from') ?? ''
  const [, address = from] = /<([^<>]*)>\s*$/.exec(from) ?? []
  return address.trim().toLowerCase()
}
