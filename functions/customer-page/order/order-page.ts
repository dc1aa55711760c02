import { html } from '../../pages/html.ts'
import type { Page } from '../../pages/page.ts'
import { framed } from '../look/page-frame.ts'
import { originsOf } from '../look/pictures.ts'
import type { OpenPage } from '../open-page.ts'
import { facts } from './facts.ts'
import { headlineOf } from './headline.ts'
import { help } from './help.ts'
import { refunds, whatWasOrdered } from './money.ts'
import { parcels } from './parcels.ts'
import { returns } from './returns.ts'
import { cancellations, notComing, stillToCome } from './what-is-left.ts'

/**
 * A brand order as its customer sees it: what is on its way first, what was paid last. Neither names nor addresses: those are
 * in the customer's mails, and nobody who was passed the link shall read them.
 */
export function orderPage(open: OpenPage): Page {
  const { brandOrder, pictures, words } = open
  const { page, mail } = words
  const { title, text } = page.headline[headlineOf(brandOrder)]
  const number = page.order(brandOrder.externalId)
  return framed(
    open,
    `${title} – ${number}`,
    [
      html`<section class="card"><h1>${title}</h1>
<p class="lead">${text}</p>
${brandOrder.livemode ? null : html`<p class="note"><strong>${mail.test}</strong></p>`}
${facts(brandOrder, words)}</section>`,
      ...parcels(open),
      stillToCome(open),
      notComing(brandOrder, words),
      ...cancellations(brandOrder, words),
      refunds(brandOrder, words),
      returns(open),
      help(open),
      whatWasOrdered(open),
    ],
    originsOf(pictures),
  )
}
