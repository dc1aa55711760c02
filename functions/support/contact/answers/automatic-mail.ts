import { bareValueOf, headerOf, type MailPart } from './mail-parts.ts'

/** Why a mail is nobody's answer; null for one that a person wrote. */
export type NoAnswer = 'automatic' | 'returned' | 'list' | 'spam'

/**
 * Replies by machines (RFC 3834 and what is sent without regard to it), mails that came back, mailing lists, and what
 * SES took for spam or a virus. None is kept, and nothing is ever answered by itself, so that two machines cannot go on.
 */
export function whyNoAnswer(mail: MailPart): NoAnswer | null {
  // The first is SES's own; the sender may have written others.
  if (['x-ses-spam-verdict', 'x-ses-virus-verdict'].some((name) => headerOf(mail, name) === 'FAIL')) return 'spam'
  const returnPath = headerOf(mail, 'return-path')
  const type = bareValueOf(mail, 'content-type')
  if (returnPath?.replaceAll(/\s/g, '') === '<>' || type === 'multipart/report') return 'returned'
  if (/^"?(mailer-daemon|postmaster)@|<(mailer-daemon|postmaster)@/i.test(headerOf(mail, 'from') ?? '')) {
    return 'returned'
  }
  const submitted = bareValueOf(mail, 'auto-submitted')
  if (submitted !== null && submitted !== 'no') return 'automatic'
  const precedence = bareValueOf(mail, 'precedence')
  if (precedence === 'auto_reply') return 'automatic'
  if (['x-autoreply', 'x-autorespond', 'x-autorely'].some((name) => mail.headers.has(name))) return 'automatic'
  if (precedence !== null && ['bulk', 'list', 'junk'].includes(precedence)) return 'list'
  return mail.headers.has('list-id') ? 'list' : null
}
