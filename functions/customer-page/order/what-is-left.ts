import type { BrandOrder, Fulfillment } from '../../orders/brand-order.ts'
import { openLines } from '../../orders/life/end-units.ts'
import type { Reason } from '../../orders/reason.ts'
import { type Html, html } from '../../pages/html.ts'
import type { OpenPage, Words } from '../open-page.ts'
import { card, unitList } from './lines.ts'

/** What has not left yet, and why. */
export function stillToCome({ brandOrder, pictures, words }: OpenPage): Html | null {
  if (hasEnded(brandOrder)) return null
  const note = (lineId: string) => delayOf(brandOrder, lineId, words)
  return card(words.page.toCome, [unitList(openLines(brandOrder), brandOrder, words, { note, pictures })])
}

/** What the brand said of why it is late. What concerns the customer's money or person is not said on a page. */
function delayOf({ fulfillments }: BrandOrder, lineId: string, { mail, date, sentences }: Words): string | null {
  const delay = fulfillments.find((one) => isDelayed(one) && one.lines.some((line) => line.lineId === lineId))?.delay
  if (delay === undefined) return null
  const until = delay.until === null ? mail.noDateYet : mail.expectedBy(date(delay.until))
  return sentences([mail.delayedBecause[delay.code], until].filter((part) => part !== null))
}

const isDelayed = ({ status, delay }: Fulfillment): boolean => status === 'pending' && delay !== undefined

/** Units that ended before they left, with the reason that the customer may know, and what was asked for in vain. */
export function notComing(brandOrder: BrandOrder, words: Words): Html | null {
  const ended = brandOrder.lines.flatMap(({ id: lineId, quantity, quantities }) => {
    const units = hasEnded(brandOrder) ? quantity - quantities.fulfilled : quantities.cancelled
    return units > 0 ? [{ lineId, quantity: units }] : []
  })
  const reason = (lineId: string) => {
    const known = brandOrder.reason ?? reasonOf(brandOrder, lineId)
    return known === null ? null : words.mail.endedBecause[known.code]
  }
  return card(words.page.notComing, [unitList(ended, brandOrder, words, { note: reason })])
}

/** A cancellation that is open, or was refused. One that was confirmed is in `notComing`. */
export function cancellations(brandOrder: BrandOrder, words: Words): readonly (Html | null)[] {
  return brandOrder.cancellations.map(({ status, lines }) =>
    status === 'confirmed'
      ? null
      : html`<section class="card"><p>${words.page.cancelling[status]}</p>\n${unitList(lines, brandOrder, words)}</section>`,
  )
}

function reasonOf({ cancellations }: BrandOrder, lineId: string): Reason | null {
  const confirmed = cancellations.filter(({ status }) => status === 'confirmed')
  return confirmed.find(({ lines }) => lines.some((line) => line.lineId === lineId))?.reason ?? null
}

function hasEnded({ status }: BrandOrder): boolean {
  return status === 'rejected' || status === 'cancelled'
}
