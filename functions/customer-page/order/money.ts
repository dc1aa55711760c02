import type { BrandOrder } from '../../orders/brand-order.ts'
import { type Html, html } from '../../pages/html.ts'
import { picture } from '../look/pictures.ts'
import type { OpenPage, Words } from '../open-page.ts'
import { card, unitList } from './lines.ts'

/** Money that came back, comes back, or could not come back yet. */
export function refunds(brandOrder: BrandOrder, words: Words): Html | null {
  const { page, money, date } = words
  const shown = brandOrder.refunds.filter(({ total }) => total > 0)
  return card(
    page.refunds,
    shown.map(({ total, status, issuedAt, lines }) => {
      const day = issuedAt === null ? null : date(issuedAt)
      const said = status === 'issued' ? page.refund.issued(day) : page.refund[status]
      return html`<p><strong>${money(total)}</strong><br>${said}</p>${unitList(lines, brandOrder, words)}`
    }),
  )
}

/** All that was bought of this brand, and what it cost. */
export function whatWasOrdered({ brandOrder, pictures, words }: OpenPage): Html | null {
  const { page, money, number } = words
  const { lines } = brandOrder
  const rows = lines.map(
    ({ id, title, quantity, unitPrice }) =>
      html`<li class="row">${picture(id, pictures)}<span>${number(quantity)} × <bdi>${title}</bdi></span><span class="amount">${money(quantity * unitPrice)}</span></li>`,
  )
  return card(page.items, [html`<ul class="lines">${rows}</ul>`, sums(brandOrder, words)])
}

function sums({ totals, taxIncluded }: BrandOrder, { mail, money }: Words): Html {
  const { items, discount, shipping, fees, tax, total } = totals
  const { sum } = mail
  const row = (name: string, amount: string, kind = '') =>
    html`<div class="${kind}"><dt>${name}</dt><dd class="amount">${amount}</dd></div>`
  return html`<dl>${row(sum.items, money(items))}${discount > 0 ? row(sum.discount, money(-discount)) : null}${
    shipping > 0 ? row(sum.shipping, money(shipping)) : null
  }${fees > 0 ? row(sum.fees, money(fees)) : null}${tax > 0 && !taxIncluded ? row(sum.tax, money(tax)) : null}${row(
    sum.total,
    money(total),
    'total',
  )}${tax > 0 && taxIncluded ? row(sum.included(null), money(tax), 'soft') : null}</dl>`
}
