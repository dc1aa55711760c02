import type { Mail } from '../../../outgoing/mails/send-mail.ts'
import { html } from '../../../pages/html.ts'
import type { EraseCustomerCommand } from '../integration.ts'
import { BRAND_ORDER_TAG } from './order-mail/mail-keys.ts'
import type { EmailSettings } from './settings.ts'
import { textsOf } from './texts/texts.ts'

/** Asks the brand to erase the customer of an order. It has the order's numbers, and nothing of the customer. */
export function erasureMail(
  { brandOrderId, externalId, brandReference }: EraseCustomerCommand,
  settings: EmailSettings,
): Mail {
  const { mail, erasure, page } = textsOf(settings.language)
  const subject = erasure.subject(externalId)
  const facts = [
    page.order(externalId),
    `${mail.brandOrder}: ${brandOrderId}`,
    ...(brandReference === null ? [] : [`${page.reference}: ${brandReference}`]),
  ]
  const paragraphs = [erasure.asks(settings.senderName), erasure.what, erasure.law]
  const markup = html`<!doctype html>
<html lang="${settings.language}">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body style="font:16px/1.5 Helvetica,Arial,sans-serif">
<p>${facts.map((fact) => html`${fact}<br>`)}</p>
${paragraphs.map((text) => html`<p>${text}</p>`)}
</body></html>`
  return {
    tags: { [BRAND_ORDER_TAG]: brandOrderId },
    from: { name: settings.senderName, address: settings.sender },
    to: settings.recipient,
    replyTo: settings.replyTo ?? null,
    subject,
    text: `${[facts.join('\n'), ...paragraphs].join('\n\n')}\n`,
    html: markup.text,
  }
}
