import type { Mail } from '../../../outgoing/mails/send-mail.ts'
import { html } from '../../../pages/html.ts'
import type { ReturnCommand } from '../integration.ts'
import { BRAND_ORDER_TAG } from './order-mail/mail-keys.ts'
import type { EmailSettings } from './settings.ts'
import { textsOf } from './texts/texts.ts'

/** Tells the brand of a return that the platform takes. It has numbers and SKUs, and nothing of the customer. */
export function returnMail(
  { brandOrderId, brandReference, returnId, lines }: ReturnCommand,
  settings: EmailSettings,
): Mail {
  const { mail, goodsReturn, page } = textsOf(settings.language)
  const subject = goodsReturn.subject(brandReference ?? brandOrderId)
  const facts = [
    `${mail.brandOrder}: ${brandOrderId}`,
    ...(brandReference === null ? [] : [`${page.reference}: ${brandReference}`]),
    `${goodsReturn.number}: ${returnId}`,
  ]
  const items = lines.map(({ lineId, quantity, reason, sku }) => {
    return `${quantity} × ${sku ?? lineId}${reason === null ? '' : ` (${reason})`}`
  })
  const opening = goodsReturn.tells(settings.senderName)
  const markup = html`<!doctype html>
<html lang="${settings.language}">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body style="font:16px/1.5 Helvetica,Arial,sans-serif">
<p>${opening}</p>
<p>${facts.map((fact) => html`${fact}<br>`)}</p>
<p>${goodsReturn.what}</p>
<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>
<p>${goodsReturn.nothing}</p>
</body></html>`
  const list = items.map((item) => `- ${item}`).join('\n')
  const text = [opening, facts.join('\n'), `${goodsReturn.what}\n${list}`, goodsReturn.nothing].join('\n\n')
  return {
    tags: { [BRAND_ORDER_TAG]: brandOrderId },
    from: { name: settings.senderName, address: settings.sender },
    to: settings.recipient,
    replyTo: settings.replyTo ?? null,
    subject,
    text: `${text}\n`,
    html: markup.text,
  }
}
