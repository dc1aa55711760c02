import type { Mail } from '../../outgoing/mails/send-mail.ts'
import { isDigestId, type Notice } from '../notice.ts'
import { NOTICE_TAGS } from '../notice-keys.ts'
import type { Reader } from '../telling/tell-contacts.ts'
import { contentOf } from './notice-content.ts'
import { noticeHtml } from './notice-html.ts'
import { noticeText } from './notice-text.ts'
import { textsOf } from './texts.ts'

export interface NoticeSender {
  /** Whom notices come from. */
  readonly from: string
  readonly unsubscribeUrl: string
}

/** The mail, with the headers by which mail readers unsubscribe in one click (RFC 2369, RFC 8058). */
export function writeNotice(
  { brand, contact, contactId }: Reader,
  occasionId: string,
  notices: readonly Notice[],
  { from, unsubscribeUrl }: NoticeSender,
): Mail {
  const isDigest = isDigestId(occasionId)
  const content = contentOf({ brand, contact }, notices, unsubscribeUrl, isDigest)
  return {
    tags: {
      [NOTICE_TAGS.brandId]: brand.id,
      [NOTICE_TAGS.contactId]: contactId,
      [NOTICE_TAGS.occasionId]: occasionId,
    },
    headers: {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    from: { name: textsOf(contact.language).senderName, address: from },
    to: contact.email,
    replyTo: null,
    subject: content.subject,
    text: noticeText(content),
    html: noticeHtml(content, contact.language),
  }
}
