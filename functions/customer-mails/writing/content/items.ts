import type { Item, Section, Sum } from '../mail-content.ts'
import type { MailLine, MailStory } from '../mail-story.ts'
import { clipped } from '../wording/clipped.ts'
import { isolated } from '../wording/isolated.ts'
import type { Context } from './context.ts'

/** Letters of a title, and of what was put on a product. A title may have 500, and an engraving 1,000. */
const LONGEST_TITLE = 140
const LONGEST_ATTRIBUTE = 200
const MOST_ATTRIBUTES = 8

/** The lines of a story under a heading; beyond the first ones their number, and the page that has them all. */
export function itemsSection(
  { lines, pageUrl }: Pick<MailStory, 'lines' | 'pageUrl'>,
  heading: string,
  context: Context,
  sums: readonly Sum[] = [],
): Extract<Section, { kind: 'items' }> {
  const { texts, wording, mostItems } = context
  const items = lines.slice(0, mostItems).map((line) => itemOf(line, context))
  const hidden = lines.length - items.length
  const link = pageUrl === null ? null : { label: texts.allItems, url: pageUrl }
  const more = hidden === 0 ? null : { text: texts.more(hidden, wording.number(hidden)), link }
  return { kind: 'items', heading, items, more, sums }
}

function itemOf(line: MailLine, { texts, wording }: Context): Item {
  const { title, variant, attributes = [], quantity, total, imageUrl } = line
  return {
    title: isolated(clipped(title, LONGEST_TITLE)),
    details: [
      ...(variant ? [isolated(clipped(variant, LONGEST_TITLE))] : []),
      ...attributes
        .slice(0, MOST_ATTRIBUTES)
        .map(({ name, value }) => `${isolated(name)}${texts.colon}${isolated(clipped(value, LONGEST_ATTRIBUTE))}`),
      texts.quantity(wording.number(quantity)),
    ],
    amount: total === null ? null : wording.money(total),
    imageUrl: imageUrl ?? null,
  }
}
