import type { BrandOrder, LineQuantity } from '../../orders/brand-order.ts'
import { type Html, html } from '../../pages/html.ts'
import { picture, type ShownPictures } from '../look/pictures.ts'
import type { Words } from '../open-page.ts'

interface More {
  /** Says more of a line. */
  readonly note?: (lineId: string) => string | null
  readonly pictures?: ShownPictures
}

const NO_PICTURES: ShownPictures = new Map()

/** Units of lines as a list. What a brand reports of lines that the order does not have is left out. */
export function unitList(
  lines: readonly LineQuantity[],
  { lines: ordered }: Pick<BrandOrder, 'lines'>,
  { number }: Pick<Words, 'number'>,
  { note = () => null, pictures = NO_PICTURES }: More = {},
): Html | null {
  const shown = lines.flatMap(({ lineId, quantity }) => {
    const line = ordered.find(({ id }) => id === lineId)
    return line === undefined ? [] : [{ lineId, quantity, title: line.title }]
  })
  if (shown.length === 0) return null
  const shownPictures = shown.some(({ lineId }) => pictures.has(lineId)) ? pictures : NO_PICTURES
  return html`<ul class="lines">${shown.map(({ lineId, quantity, title }) => {
    const more = note(lineId)
    const text = html`<span>${number(quantity)} × <bdi>${title}</bdi>${more === null ? null : html`<br><span class="soft">${more}</span>`}</span>`
    return html`<li class="row">${picture(lineId, shownPictures)}${text}</li>`
  })}</ul>`
}

/** A card with its heading; null where it would be empty. */
export function card(heading: string, content: readonly (Html | null)[]): Html | null {
  const filled = content.filter((one) => one !== null && one.text !== '')
  return filled.length === 0 ? null : html`<section class="card"><h2>${heading}</h2>\n${filled}\n</section>`
}
