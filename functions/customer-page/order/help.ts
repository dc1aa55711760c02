import { type Html, html } from '../../pages/html.ts'
import type { OpenPage } from '../open-page.ts'
import { card } from './lines.ts'

/** Whom to ask about the order, and what the brand says of returns. */
export function help({ brand, brandOrder, words }: OpenPage): Html | null {
  const { page, mail } = words
  const { email = null, phone = null, url = null } = brand?.support ?? {}
  const ways = [
    email === null
      ? null
      : html`<li><a href="mailto:${email}?subject=${encodeURIComponent(page.order(brandOrder.externalId))}">${email}</a></li>`,
    phone === null ? null : html`<li><a href="tel:${phone}">${phone}</a></li>`,
    onTheWeb(url, mail.help.page),
  ].filter((way) => way !== null)
  const said = ways.length === 0 ? page.answerTheMail : page.ask(brandOrder.externalId)
  return card(mail.help.question, [
    html`<p>${said}</p>`,
    ways.length === 0 ? null : html`<ul class="ways">${ways}</ul>`,
  ])
}

/** A link to a page of the brand's own. Nothing but the web: the address is the brand's, and a link may do other things too. */
export function onTheWeb(url: string | null, label: string): Html | null {
  const protocol = url === null ? undefined : URL.parse(url)?.protocol
  if (url === null || (protocol !== 'https:' && protocol !== 'http:')) return null
  return html`<li><a href="${url}" rel="noreferrer noopener">${label}</a></li>`
}
