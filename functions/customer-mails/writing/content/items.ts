import type { Item, Section, Sum } from '../mail-content.ts'
import type { MailStory } from '../mail-story.ts'
import { isolated } from '../wording/isolated.ts'
import type { Context } from './context.ts'

/** Lines that a mail shows. Gmail cuts a mail at 102 KB; forty lines of the longest titles stay below. */
const MOST_ITEMS = 40

/** The lines of a story under a heading; beyond the first forty their number, and the page that has them all. */
export function itemsSection(
  { lines, pageUrl }: Pick<MailStory, 'lines' | 'pageUrl'>,
  heading: string,
  { texts, wording }: Context,
  sums: readonly Sum[] = [],
): Extract<Section, { kind: 'items' }> {
  const items = lines.slice(0, MOST_ITEMS).map(
    ({ title, variant, attributes = [], quantity, total, imageUrl }): Item => ({
      title,
      details: [
        ...(variant ? [variant] : []),
        ...attributes.map(({ name, value }) => `${isolated(name)}: ${isolated(value)}`),
        texts.quantity(wording.number(quantity)),
      ],
      amount: total === null ? null : wording.money(total),
      imageUrl: imageUrl ?? null,
    }),
  )
  const hidden = lines.length - items.length
  const link = pageUrl === null ? null : { label: texts.allItems, url: pageUrl }
  const more = hidden === 0 ? null : { text: texts.more(hidden, wording.number(hidden)), link }
  return { kind: 'items', heading, items, more, sums }
}
