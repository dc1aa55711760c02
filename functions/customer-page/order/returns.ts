import { obstacleTo } from '../../brands/actions.ts'
import type { BrandOrder, Return } from '../../orders/brand-order.ts'
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
  const policy = onTheWeb(brand?.returnPolicyUrl ?? null, mail.help.returnPolicy)
  return card(page.returns, [
    ...brandOrder.returns.map(
      ({ status, reference, lines, hasLabel }) =>
        html`<p><strong>${isSettled(status, lines, brandOrder) ? page.returnSettled : page.returnState[status]}</strong>${status === 'approved' ? ofLabel(open, hasLabel) : null}${
          reference === null
            ? null
            : html`<br><span class="soft">${mail.fact.returnNumber} <bdi>${reference}</bdi></span>`
        }</p>${unitList(lines, brandOrder, words)}`,
    ),
    nextReturn(open),
    policy === null ? null : html`<ul class="ways">${policy}</ul>`,
  ])
}

/** Whether all that came back of these lines is refunded: then nothing of it is checked any more. */
function isSettled(status: Return['status'], lines: Return['lines'], { lines: ordered }: BrandOrder): boolean {
  const settled = ordered.filter(({ quantities }) => quantities.refunded >= quantities.returned).map(({ id }) => id)
  return status === 'received' && lines.every(({ lineId }) => settled.includes(lineId))
}

/** Where the label is, these functions cannot read. Who was told to wait for one must not be told only to send the goods. */
function ofLabel({ brandOrder, brand, capabilities, words }: OpenPage, hasLabel: boolean): Html | null {
  if (!hasLabel) return capabilities.return.label ? html` ${words.mail.noLabel}` : null
  // A brand whose voice ended since is not written for any more.
  const isMailed = brand?.voice != null && brandOrder.voiced?.includes('return_approved') === true
  return isMailed ? html` ${words.page.labelInMail}` : null
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
