import type { Cancelled, OrderRefused } from '../mail-story.ts'
import type { Context } from './context.ts'
import { itemsSection } from './items.ts'
import type { Told } from './tell.ts'

/** Units that do not come, because the brand refused them or they were cancelled. */
export function tellEnd(story: OrderRefused | Cancelled, context: Context): Told {
  const { texts, wording } = context
  const headlines = story.occasion === 'cancelled' ? texts.cancelled : texts.refused
  const because = story.reason === null ? null : texts.endedBecause[story.reason]
  const statements = [
    because,
    story.toReturn === null || story.toReturn === 0 ? null : texts.moneyBack(wording.money(story.toReturn)),
    story.isWhole ? null : texts.restStays,
  ]
  return {
    headline: story.isWhole ? headlines.whole : headlines.part,
    statements: statements.filter((one) => one !== null),
    sections: [
      itemsSection(
        story,
        story.occasion === 'cancelled' ? texts.section.cancelledItems : texts.section.refusedItems,
        context,
      ),
    ],
    facts: [],
    hasOwnAction: false,
  }
}
