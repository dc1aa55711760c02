import type { Fact, Sum } from '../mail-content.ts'
import type { OrderConfirmed } from '../mail-story.ts'
import { addressLines } from '../wording/address-lines.ts'
import { isolated } from '../wording/isolated.ts'
import type { Context } from './context.ts'
import { itemsSection } from './items.ts'
import type { Told } from './tell.ts'

/** Taxes that are named, and ways of delivery. An order may have hundreds of each. */
const MOST_TAXES = 12
const MOST_DELIVERIES = 6

/** The confirmation: summary, receipt, and what the customer was told about the delivery. */
export function tellConfirmation(story: OrderConfirmed, context: Context): Told {
  const { texts, voice } = context
  const isSent = story.deliveries.some(({ type }) => type === 'shipping') || story.shippingAddress !== null
  return {
    headline: texts.confirmed,
    statements: [
      texts.confirmed.covers(isolated(voice.senderName)),
      ...(isSent && voice.occasions.includes('shipped') ? [texts.confirmed.nextMail] : []),
    ],
    sections: [itemsSection(story, texts.section.items, context, receipt(story, context))],
    facts: deliveryFacts(story, context),
    hasOwnAction: false,
  }
}

function receipt({ totals, taxLines, taxIncluded }: OrderConfirmed, { texts, wording }: Context): Sum[] {
  const { sum } = texts
  const row = (name: string, amount: number): Sum[] =>
    amount === 0 ? [] : [{ name, amount: wording.money(amount), kind: 'item' }]
  const taxes = addedUp(taxLines).slice(0, MOST_TAXES)
  const named = taxes.reduce((before, { amount }) => before + amount, 0)
  // Taxes that come without names, or not all of them: one row has the rest.
  const rest = totals.tax - named
  const taxRows: [string | null, number][] = [
    ...taxes.map(({ title, rate, amount }): [string | null, number] => [
      sum.taxLine(isolated(title), wording.percent(rate)),
      amount,
    ]),
    ...(rest > 0 ? [[null, rest] as [null, number]] : []),
  ]
  return [
    { name: sum.items, amount: wording.money(totals.items), kind: 'item' },
    ...row(sum.discount, -totals.discount),
    ...row(sum.shipping, totals.shipping),
    ...row(sum.fees, totals.fees),
    ...(taxIncluded ? [] : taxRows.flatMap(([name, amount]) => row(name ?? sum.tax, amount))),
    { name: sum.total, amount: wording.money(totals.total), kind: 'total' },
    ...(taxIncluded
      ? taxRows.map(
          ([name, amount]): Sum => ({ name: sum.included(name), amount: wording.money(amount), kind: 'part' }),
        )
      : []),
  ]
}

/** The same tax of several lines in one row. */
function addedUp(taxLines: OrderConfirmed['taxLines']): OrderConfirmed['taxLines'] {
  const sums = new Map<string, { title: string; rate: string; amount: number }>()
  for (const { title, rate, amount } of taxLines) {
    const key = JSON.stringify([title, Number(rate)])
    sums.set(key, { title, rate, amount: amount + (sums.get(key)?.amount ?? 0) })
  }
  return [...sums.values()]
}

function deliveryFacts({ deliveries, shippingAddress }: OrderConfirmed, { texts, wording }: Context): Fact[] {
  const { fact } = texts
  const toldOf = (wanted: 'shipping' | 'pickup') => {
    const told = deliveries
      .filter(({ type }) => type === wanted)
      .map(({ title, estimate, pickupLocation }) =>
        wording.list([pickupLocation, title, estimate].flatMap((part) => (part ? [isolated(part)] : []))),
      )
    return [...new Set(told)].filter((line) => line !== '').slice(0, MOST_DELIVERIES)
  }
  const facts = [
    { term: fact.delivery, lines: toldOf('shipping') },
    { term: fact.pickup, lines: toldOf('pickup') },
    { term: fact.shipTo, lines: shippingAddress === null ? [] : addressLines(shippingAddress, wording) },
  ]
  return facts.filter(({ lines }) => lines.length > 0)
}
