import type { Fact, Section, Sum } from '../mail-content.ts'
import type { RefundIssued, ReturnApproved, ReturnReceived } from '../mail-story.ts'
import { clipped } from '../wording/clipped.ts'
import { isolated } from '../wording/isolated.ts'
import type { Context } from './context.ts'
import { itemsSection } from './items.ts'
import type { Told } from './tell.ts'

/** Letters of a brand's own words on how to send goods back. */
const LONGEST_INSTRUCTIONS = 2000

export function tellApprovedReturn(story: ReturnApproved, context: Context): Told {
  const { texts } = context
  const { labelUrl, instructions } = story
  const paragraphs = [
    ...(instructions === null
      ? []
      : clipped(instructions, LONGEST_INSTRUCTIONS)
          .split(/\r?\n+/)
          .filter((line) => line.trim() !== '')
          .map(isolated)),
    ...(labelUrl === null ? [] : [texts.labelNote]),
    ...(labelUrl === null && instructions === null ? [texts.noLabel] : []),
  ]
  return {
    headline: labelUrl === null ? texts.returnApproved : texts.returnLabelled,
    statements: [],
    sections: [
      { kind: 'text', heading: texts.section.howToReturn, paragraphs },
      ...(labelUrl === null
        ? []
        : [{ kind: 'action', link: { label: texts.action.label, url: labelUrl }, isMain: true } satisfies Section]),
      itemsSection(story, texts.section.returnedItems, context),
    ],
    facts: returnNumber(story, context),
    hasOwnAction: labelUrl !== null,
  }
}

export function tellReceivedReturn(story: ReturnReceived, context: Context): Told {
  const { texts, voice } = context
  return {
    headline: texts.returnReceived,
    statements: voice.occasions.includes('refund_issued') ? [texts.returnReceived.nextMail] : [],
    sections: [itemsSection(story, texts.section.receivedItems, context)],
    facts: returnNumber(story, context),
    hasOwnAction: false,
  }
}

export function tellRefund(story: RefundIssued, context: Context): Told {
  const { texts, wording } = context
  const { items, discount, shipping, fees, tax, goodwill, total } = story.amounts
  const rows: [string, number][] = [
    [texts.sum.items, items],
    [texts.sum.discount, -discount],
    [texts.sum.shipping, shipping],
    [texts.sum.fees, fees],
    [texts.sum.goodwill, goodwill],
    ...(story.taxIncluded ? [] : [[texts.sum.tax, tax] as [string, number]]),
  ]
  const sums: Sum[] = [
    ...rows
      .filter(([, amount]) => amount !== 0)
      .map(([name, amount]): Sum => ({ name, amount: wording.money(amount), kind: 'item' })),
    { name: texts.sum.refund, amount: wording.money(total), kind: 'total' },
    ...(story.taxIncluded && tax > 0
      ? [{ name: texts.sum.included(null), amount: wording.money(tax), kind: 'part' } satisfies Sum]
      : []),
  ]
  // Money alone is for nothing that was bought.
  const heading = story.lines.length === 0 ? texts.sum.refund : texts.section.refundedItems
  return {
    headline: texts.refunded,
    statements: [texts.moneyReturned(wording.money(total)), texts.bankTakesDays],
    sections: [itemsSection(story, heading, context, sums)],
    facts: [],
    hasOwnAction: false,
  }
}

function returnNumber({ returnNumber: number }: ReturnApproved | ReturnReceived, { texts }: Context): Fact[] {
  return number === null ? [] : [{ term: texts.fact.returnNumber, lines: [isolated(number)] }]
}
