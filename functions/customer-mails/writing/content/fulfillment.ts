import type { Section } from '../mail-content.ts'
import type { Delayed, Delivered, MailParcel, Shipped } from '../mail-story.ts'
import { carrierName } from '../wording/carrier-name.ts'
import { isolated } from '../wording/isolated.ts'
import type { Context } from './context.ts'
import { itemsSection } from './items.ts'
import type { Told } from './tell.ts'

export function tellShipment(story: Shipped, context: Context): Told {
  const { texts } = context
  const isPart = story.unitsToFollow > 0
  return {
    headline: texts.shipped[story.type][isPart ? 'part' : 'whole'],
    statements: isPart ? [texts.restFollows] : [],
    sections: [
      ...parcelsSection(story.parcels, context),
      itemsSection(story, texts.section.shippedItems[story.type], context),
    ],
    facts: [],
    hasOwnAction: story.parcels.some(({ url }) => url !== null),
  }
}

export function tellDelivery(story: Delivered, context: Context): Told {
  const { texts, wording } = context
  const isPart = story.unitsToFollow > 0
  return {
    headline: texts.delivered[story.type][isPart ? 'part' : 'whole'],
    statements: [
      // A pickup was collected, not delivered, and its customer knows when.
      ...(story.deliveredAt === null || story.type === 'pickup'
        ? []
        : [texts.deliveredOn(wording.date(story.deliveredAt))]),
      ...(isPart ? [texts.restFollows] : []),
      texts.delivered.notThere,
    ],
    sections: [itemsSection(story, texts.section.deliveredItems, context)],
    facts: [],
    hasOwnAction: false,
  }
}

export function tellDelay(story: Delayed, context: Context): Told {
  const { texts, wording } = context
  const { code, until } = story.delay
  const because = texts.delayedBecause[code]
  return {
    headline: texts.delayed,
    statements: [
      ...(because === null ? [] : [because]),
      until === null ? texts.noDateYet : texts.expectedBy(wording.date(until)),
    ],
    sections: [itemsSection(story, texts.section.delayedItems, context)],
    facts: [],
    hasOwnAction: false,
  }
}

function parcelsSection(parcels: readonly MailParcel[], { texts }: Context): Section[] {
  if (parcels.length === 0) return []
  const told = parcels.map(({ carrier, number, url }) => ({
    text: texts.parcel(isolated(carrierName(carrier)), isolated(number)),
    link: url === null ? null : { label: texts.track, url },
  }))
  return [{ kind: 'parcels', heading: texts.section.parcels, parcels: told }]
}
