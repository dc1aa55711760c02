import { expect, test } from 'vitest'
import { macrosOf } from '../../../dashboard/src/reply/chosen-macros.ts'
import { fillMacro } from '../../../dashboard/src/reply/macro.ts'
import { replyFacts } from '../../../dashboard/src/reply/reply-facts.ts'
import { suggestedMacro } from '../../../dashboard/src/reply/suggest-macro.ts'
import { usualMacros } from '../../../dashboard/src/reply/usual-macros.ts'
import { headlineCode } from '../../../functions/support/order/headline.ts'

type Context = Parameters<typeof replyFacts>[0]

const brandOrder = {
  id: 'bo_1',
  brandId: 'aurora',
  brand: { name: 'Aurora', support: { email: null, phone: null }, returnPolicyUrl: null },
  brandReference: 'A-7',
  lines: [{ id: 'line_1', title: 'Tee', quantity: 2 }],
  fulfillments: [],
  returns: [],
  refunds: [{ status: 'issued', total: 2653, currency: 'EUR', issuedAt: '2026-11-28T10:00:00.000Z' }],
} as unknown as Context['brandOrder']
const order = {
  externalId: 'PLAT-1',
  createdAt: '2026-11-27T10:00:00.000Z',
  currency: 'EUR',
  totals: { total: 5000 },
} as unknown as Context['order']
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
    suggestedMacro({ headline: { code }, refunds: [] } as unknown as Parameters<typeof suggestedMacro>[0]),
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
  expect(fillMacro('{trackingNumber}: {unknown} {brand}', factsIn('en', null))).toEqual({
    text: '[…]: {unknown} Aurora',
    missing: ['trackingNumber'],
  })
})

test('texts of the configuration take the place of the usual ones; what is none is left out', () => {
  const own = { id: 'own', title: { en: 'Own', de: 'Eigene' }, text: { en: 'Hi', de: 'Hallo' } }
  expect(macrosOf({ macros: [own, { id: 'broken' }, null] })).toEqual([own])
  expect(macrosOf({})).toBe(usualMacros)
  expect(macrosOf({ macros: [] })).toBe(usualMacros)
})
