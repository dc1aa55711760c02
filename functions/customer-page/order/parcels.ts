import { carrierName } from '../../customer-mails/writing/wording/carrier-name.ts'
import type { Fulfillment } from '../../orders/brand-order.ts'
import { hasLeft } from '../../orders/life/fulfillment-status.ts'
import { UNTRACKED } from '../../orders/life/reports/take-as-delivered.ts'
import { type Html, html } from '../../pages/html.ts'
import type { OpenPage, Words } from '../open-page.ts'
import type { Step } from '../texts/page-texts.ts'
import { card, unitList } from './lines.ts'

/** Every shipment that has left: where it is, the carrier's page for it, and what is in it. */
export function parcels({ brandOrder, pictures, words }: OpenPage): readonly (Html | null)[] {
  const left = brandOrder.fulfillments.filter(hasLeft)
  const sent = left.filter(({ type }) => type === 'shipping')
  return left.map((parcel) => {
    const { page, number } = words
    const heading =
      parcel.type !== 'shipping'
        ? page[parcel.type]
        : sent.length === 1
          ? page.onlyParcel
          : page.parcel(number(sent.indexOf(parcel) + 1), number(sent.length))
    return card(heading, [
      ...whereItIs(parcel, words),
      tracking(parcel, words),
      unitList(parcel.lines, brandOrder, words, { pictures }),
    ])
  })
}

function whereItIs(parcel: Fulfillment, { page, mail, date, sentences }: Words): (Html | null)[] {
  const { type, status, shippedAt, deliveredAt, reference } = parcel
  if (reference === UNTRACKED) return [html`<p>${page.untracked}</p>`]
  const sentOn = shippedAt === null || type === 'pickup' ? null : page.sentOn(date(shippedAt))
  const arrivedOn = deliveredAt === null || type === 'pickup' ? null : mail.deliveredOn(date(deliveredAt))
  const days = sentences([sentOn, arrivedOn].filter((day) => day !== null))
  return [
    html`<p><strong>${page.state[type][status]}</strong>${days === '' ? null : html`<br><span class="soft">${days}</span>`}</p>`,
    progress(parcel, page),
  ]
}

const STEPS: Readonly<Record<Fulfillment['type'], readonly Step[]>> = {
  shipping: ['sent', 'onItsWay', 'outForDelivery', 'delivered'],
  pickup: ['readyToCollect', 'collected'],
  digital: [],
}

/** The step that a parcel is at. What is on its way back, or never left, is at none. */
const STEP_OF: Partial<Record<Fulfillment['status'], Step>> = {
  shipped: 'sent',
  in_transit: 'onItsWay',
  exception: 'onItsWay',
  out_for_delivery: 'outForDelivery',
  attempt_failed: 'outForDelivery',
  available_for_pickup: 'outForDelivery',
  delivered: 'delivered',
}

function progress({ type, status }: Fulfillment, page: Words['page']): Html | null {
  const steps = STEPS[type]
  const at = type === 'pickup' ? (status === 'delivered' ? 1 : 0) : steps.indexOf(STEP_OF[status] ?? 'readyToCollect')
  if (steps.length === 0 || at === -1) return null
  const isOver = at === steps.length - 1
  return html`<ol class="steps" aria-label="${page.progress}">${steps.map((step, index) => {
    const is = index < at || isOver ? 'done' : index === at ? 'now' : 'next'
    const current = is === 'now' ? html` aria-current="step"` : null
    return html`<li class="${is}"${current}>${page.step[step]}<span class="hidden"> (${page.stepIs[is]})</span></li>`
  })}</ol>`
}

function tracking({ tracking }: Fulfillment, { page, mail }: Words): Html | null {
  if (tracking.length === 0) return null
  return html`<ul class="ways">${tracking.map(({ carrier, number, url }) =>
    url === null
      ? html`<li><bdi>${mail.parcel(carrierName(carrier), number)}</bdi></li>`
      : html`<li><a href="${url}" rel="noreferrer noopener">${page.trackWith(carrierName(carrier), number)}</a></li>`,
  )}</ul>`
}
