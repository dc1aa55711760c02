import { expect, test } from 'vitest'
import { macrosOf } from '../../../dashboard/src/reply/chosen-macros.ts'
import { fillMacro } from '../../../dashboard/src/reply/macro.ts'
import { replyFacts } from '../../../dashboard/src/reply/reply-facts.ts'
import { suggestedMacro } from '../../../dashboard/src/reply/suggest-macro.ts'
import { usualMacros } from '../../../dashboard/src/reply/usual-macros.ts'
import { joinReplies } from '../../../dashboard/src/reply/whole-reply.ts'
import { headlineCode } from '../../../functions/support/order/headline.ts'

type Context = Parameters<typeof replyFacts>[0]

const brandOrder = {
  id: 'bo_1',
  brandId: 'aurora',
  brand: { name: 'Aurora', support: { email: null, phone: null }, returnPolicyUrl: null },
  brandReference: 'A-7',
  lines: [
    { id: 'line_1', title: 'Tee', quantity: 2, quantities: { cancelled: 0, delivered: 1 } },
    { id: 'line_2', title: 'Cap', quantity: 1, quantities: { cancelled: 1, delivered: 0 } },
  ],
  fulfillments: [
    {
      lines: [{ lineId: 'line_1', quantity: 1 }],
      tracking: [{ carrier: 'ups', number: '1Z', url: null }],
    },
  ],
  returns: [],
  refunds: [{ status: 'issued', total: 2653, currency: 'EUR', issuedAt: '2026-11-28T10:00:00.000Z' }],
} as unknown as Context['brandOrder']
const order = {
  externalId: 'PLAT-1',
  createdAt: '2026-11-27T10:00:00.000Z',
  currency: 'EUR',
  totals: { total: 5000 },
} as unknown as Context['order']
type Part = Parameters<typeof suggestedMacro>[0]
const factsIn = (language: 'en' | 'de', firstName: string | null) =>
  replyFacts({ order, brandOrder, language, locale: language, firstName })

test('every placeholder of the usual texts is one that is known, in both languages alike', () => {
  const known = Object.keys(factsIn('en', null))
  for (const { id, text } of usualMacros) {
    const [en, de] = [text.en, text.de].map((one) => new Set([...one.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))
    expect([id, [...(en ?? [])].filter((name) => !known.includes(name ?? ''))]).toEqual([id, []])
    expect([id, [...(de ?? [])].toSorted()]).toEqual([id, [...(en ?? [])].toSorted()])
  }
})

test('every status has a text that is offered first', () => {
  const ids = usualMacros.map(({ id }) => id)
  const offered = headlineCode.options.map((code) =>
    suggestedMacro({ headline: { code }, refunds: [], returns: [] } as unknown as Part),
  )
  expect(offered.filter((id) => !ids.includes(id))).toEqual([])
})

test('values are as the customer reads them, with the name once it is known', () => {
  expect(fillMacro('{greeting} {refund} am {refundDate}', factsIn('de', 'Ada')).text).toBe(
    'Guten Tag Ada, 26,53\u00a0€ am 28. November 2026',
  )
  expect(fillMacro('{greeting} {refund}', factsIn('en', null)).text).toBe('Hello, €26.53')
})

test('what the order has no value for is marked, and named', () => {
  expect(fillMacro('{trackingUrl}: {unknown} {brand}', factsIn('en', null))).toEqual({
    text: '[…]: {unknown} Aurora',
    missing: ['trackingUrl'],
  })
})

test('a customer is not told that a brand has what it may not have', () => {
  for (const code of ['held', 'being_sent', 'with_brand']) {
    const part = { headline: { code }, refunds: [], returns: [] } as unknown as Part
    expect([code, suggestedMacro(part)]).toEqual([code, 'not_confirmed'])
  }
})

test('the text about a return is about how far it is', () => {
  const at = (status: string) =>
    suggestedMacro({ headline: { code: 'return_open' }, refunds: [], returns: [{ status }] } as unknown as Part)
  expect(['requested', 'approved', 'in_transit', 'received'].map(at)).toEqual([
    'return_started',
    'return_started',
    'return_on_its_way',
    'return_received',
  ])
})

test('a text names what it is about: what was not cancelled, what was shipped, what was delivered', () => {
  expect(fillMacro('{items}; {shippedItems}; {deliveredItems}', factsIn('en', null)).text).toBe(
    '2 × Tee; 1 × Tee; 1 × Tee',
  )
})

test('a reply about several parts says once what all their texts begin and end with', () => {
  const reply = (text: string, missing: string[] = []) => ({ text, missing })
  expect(
    joinReplies([reply('Hello,\n\nIt came.\n\nBye', ['a']), reply('Hello,\n\nIt waits.\n\nBye', ['a', 'b'])]),
  ).toEqual(reply('Hello,\n\nIt came.\n\nIt waits.\n\nBye', ['a', 'b']))
  expect(joinReplies([reply('Hello,\n\nIt came.\n\nBye')]).text).toBe('Hello,\n\nIt came.\n\nBye')
  const same = reply('Hello,\n\nWe ask.\n\nBye')
  expect(joinReplies([same, same]).text).toBe(same.text)
  expect(joinReplies([reply('One'), reply('Two')]).text).toBe('One\n\nTwo')
})

test('a paragraph of the usual texts can follow another one: none begins with a small letter', () => {
  const paragraphs = usualMacros.flatMap(({ text }) => [...text.en.split('\n\n'), ...text.de.split('\n\n')])
  expect(paragraphs.filter((paragraph) => /^\p{Ll}/u.test(paragraph))).toEqual([])
})

test('texts of the configuration take the place of the usual ones; what is none is left out', () => {
  const own = { id: 'own', title: { en: 'Own', de: 'Eigene' }, text: { en: 'Hi', de: 'Hallo' } }
  expect(macrosOf({ macros: [own, { id: 'broken' }, null] })).toEqual([own])
  expect(macrosOf({})).toBe(usualMacros)
  expect(macrosOf({ macros: [] })).toBe(usualMacros)
})
