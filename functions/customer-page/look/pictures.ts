import type { BrandOrder } from '../../orders/brand-order.ts'
import { type Pictures, pictureAddress } from '../../orders/products/pictures.ts'
import { type Html, html } from '../../pages/html.ts'

/** Servers that a page's policy names at most, so that its header stays small. Shops keep their pictures on one or two. */
const MOST_SERVERS = 8

export type ShownPictures = ReadonlyMap<string, URL>

/** The pictures of a brand order by line: those of its first servers. */
export function shownPictures({ lines }: Pick<BrandOrder, 'lines'>, pictures: Pictures): ShownPictures {
  const found = lines.flatMap(({ id }): [string, URL][] => {
    const url = pictureAddress(pictures[id])
    return url === null ? [] : [[id, url]]
  })
  const servers = originsOf(new Map(found)).slice(0, MOST_SERVERS)
  return new Map(found.filter(([, { origin }]) => servers.includes(origin)))
}

export function originsOf(pictures: ShownPictures): string[] {
  return [...new Set([...pictures.values()].map(({ origin }) => origin))]
}

/**
 * A product's picture, or the empty place of one where others have some. The place has a fixed size, so that nothing moves
 * when the picture comes. The picture has none of its own, and no words, since the title stands beside it: so browsers draw
 * nothing where it does not come.
 */
export function picture(lineId: string, pictures: ShownPictures): Html | null {
  if (pictures.size === 0) return null
  const url = pictures.get(lineId)
  if (url === undefined) return html`<span class="no picture"></span>`
  return html`<span class="picture"><img src="${url.href}" alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer"></span>`
}
