import type { Mail } from '../../../../outgoing/mails/send-mail.ts'
import type { Submission } from '../../submission.ts'
import type { OrderLinks } from '../links.ts'
import type { EmailSettings } from '../settings.ts'
import { textsOf } from '../texts/texts.ts'
import { BRAND_ORDER_TAG } from './mail-keys.ts'
import { orderMailHtml } from './order-mail-html.ts'
import { orderMailText } from './order-mail-text.ts'
import { type OrderView, viewOrder } from './order-view.ts'

export interface OrderMailParts {
  readonly submission: Submission
  readonly settings: EmailSettings
  readonly links: OrderLinks
  /** Whether a mail of the same order may be out already. */
  readonly isRepetition: boolean
}

/** The mail that takes an order to its brand: all that it takes to fulfil it, and the links to report by. */
export function orderMail({ submission, settings, links, isRepetition }: OrderMailParts): Mail {
  const { mail } = textsOf(settings.language)
  const view: OrderView = viewOrder(submission, settings, links, isRepetition)
  const marks = [...(submission.livemode ? [] : [mail.subjectTest]), ...(isRepetition ? [mail.subjectRepetition] : [])]
  return {
    tags: { [BRAND_ORDER_TAG]: submission.brandOrderId },
    from: { name: settings.senderName, address: settings.sender },
    to: settings.recipient,
    replyTo: settings.replyTo ?? null,
    subject: [...marks.map((mark) => `[${mark}]`), mail.subject(submission.externalId)].join(' '),
    text: orderMailText(view, mail),
    html: orderMailHtml(view, mail, settings.language),
  }
}
