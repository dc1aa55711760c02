import type { BrandOrder } from '../../orders/brand-order.ts'
import { type Html, html } from '../../pages/html.ts'
import type { Words } from '../open-page.ts'

/** The order's number and day, and what its customer was told of its arrival, while that is still to come. */
export function facts(brandOrder: BrandOrder, { page, mail, date }: Words): Html {
  const { externalId, placedAt, shipping } = brandOrder
  const told = isOver(brandOrder) ? [] : distinct(shipping.map(({ estimatedDelivery }) => estimatedDelivery))
  const places = isOver(brandOrder) ? [] : distinct(shipping.map(({ pickupLocation }) => pickupLocation))
  const rows = [
    [mail.fact.orderNumber, externalId],
    [mail.fact.placed, date(placedAt)],
    ...told.map((words) => [page.expected, words]),
    ...places.map((place) => [mail.fact.pickup, place]),
  ]
  return html`<dl class="facts">${rows.map(([term = '', fact = '']) => html`<div><dt>${term}</dt><dd><bdi>${fact}</bdi></dd></div>`)}</dl>`
}

function isOver({ status, fulfillmentStatus }: BrandOrder): boolean {
  return status === 'rejected' || status === 'cancelled' || fulfillmentStatus === 'delivered'
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
