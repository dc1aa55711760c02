import type { BrandOrder, LineQuantity } from '../../orders/brand-order.ts'
import { type Html, html } from '../../pages/html.ts'
import type { Words } from '../open-page.ts'

/** Units of lines as a list; `note` says more of one. What a brand reports of lines that the order does not have is left out. */
export function unitList(
  lines: readonly LineQuantity[],
  { lines: ordered }: Pick<BrandOrder, 'lines'>,
  { number }: Pick<Words, 'number'>,
  note: (lineId: string) => string | null = () => null,
): Html | null {
  const shown = lines.flatMap(({ lineId, quantity }) => {
    const line = ordered.find(({ id }) => id === lineId)
    return line === undefined ? [] : [{ lineId, quantity, title: line.title }]
  })
  if (shown.length === 0) return null
  return html`<ul class="lines">${shown.map(({ lineId, quantity, title }) => {
    const more = note(lineId)
    return html`<li>${number(quantity)} × <bdi>${title}</bdi>${more === null ? null : html`<br><span class="soft">${more}</span>`}</li>`
  })}</ul>`
}

/** A card with its heading; null where it would be empty. */
export function card(heading: string, content: readonly (Html | null)[]): Html | null {
  const filled = content.filter((one) => one !== null && one.text !== '')
  return filled.length === 0 ? null : html`<section class="card"><h2>${heading}</h2>\n${filled}\n</section>`
}
