import { obstacleTo } from '../../brands/actions.ts'
import { openLines } from '../../orders/life/end-units.ts'
import { type Html, html } from '../../pages/html.ts'
import { addressIn } from '../look/page-frame.ts'
import type { OpenPage } from '../open-page.ts'
import { onTheWeb } from './help.ts'
import { card, unitList } from './lines.ts'

/** Returns that there are, whether another can be started here, and the returns policy. */
export function returns(open: OpenPage): Html | null {
  const { brandOrder, brand, words } = open
  const { page, mail } = words
  const isMailed = brandOrder.voiced?.includes('return_approved') === true
  const policy = onTheWeb(brand?.returnPolicyUrl ?? null, mail.help.returnPolicy)
  return card(page.returns, [
    ...brandOrder.returns.map(
      ({ status, reference, lines, hasLabel }) =>
        html`<p><strong>${page.returnState[status]}</strong>${
          // Where the label is, these functions cannot read.
          status === 'approved' && hasLabel && isMailed ? html` ${page.labelInMail}` : null
        }${
          reference === null
            ? null
            : html`<br><span class="soft">${mail.fact.returnNumber} <bdi>${reference}</bdi></span>`
        }</p>${unitList(lines, brandOrder, words)}`,
    ),
    nextReturn(open),
    policy === null ? null : html`<ul class="ways">${policy}</ul>`,
  ])
}

/** The same rule as the API's: who asks too early, or of a brand that takes none back here, reads what to do instead. */
function nextReturn(open: OpenPage): Html | null {
  const { brandOrder, capabilities, words } = open
  const { page } = words
  switch (obstacleTo('return', brandOrder, capabilities)) {
    case null:
      return html`<p>${page.startText}</p><p><a class="button" href="${addressIn(open, '/return')}">${page.start}</a></p>`
    case 'not_supported':
      return html`<p>${page.askForReturn}</p>`
    case 'not_now':
      return openLines(brandOrder).length > 0 && !hasEnded(open) ? html`<p>${page.returnLater}</p>` : null
  }
}

function hasEnded({ brandOrder: { status } }: OpenPage): boolean {
  return status === 'rejected' || status === 'cancelled'
}
