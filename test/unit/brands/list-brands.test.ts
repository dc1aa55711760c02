import { expect, test } from 'vitest'
import { pageOfBrands } from '../../../functions/brands/list-brands.ts'
import { listedBrandSchema } from '../../../functions/brands/listed-brand.ts'
import { someBrand } from './some-brand.ts'

const now = new Date('2026-11-22T18:00:00.000Z')
test('shows what a storefront may know, and no settings', () => {
  const { data } = pageOfBrands(
    [someBrand('aurora', { settings: { url: 'https://brand.example/', cancel: 'order' } })],
    { livemode: false, limit: 50 },
    now,
  )
  expect(listedBrandSchema.strict().parse(data[0])).toMatchObject({
    id: 'aurora',
    capabilities: { cancel: { level: 'order' } },
  })
  expect(Object.keys(data[0] ?? {})).toEqual([
    'id',
    'name',
    'capabilities',
    'currencies',
    'countries',
    'support',
    'returnPolicyUrl',
  ])
})

test('leaves out disabled brands and those whose integration is gone', () => {
  const brands = [someBrand('a', { enabled: false }), someBrand('b', { integration: 'gone' }), someBrand('c')]
  expect(pageOfBrands(brands, { livemode: false, limit: 50 }, now)).toMatchObject({
    data: [{ id: 'c' }],
    nextCursor: null,
    hasMore: false,
  })
})

test('shows the brands of one mode', () => {
  const brands = [someBrand('a-sandbox'), someBrand('a', { modes: ['live'] })]
  const ids = (livemode: boolean) => pageOfBrands(brands, { livemode, limit: 50 }, now).data.map(({ id }) => id)
  expect([ids(false), ids(true)]).toEqual([['a-sandbox'], ['a']])
})

test('pages through all brands once, newest first, also when one leaves on the way', () => {
  const brands = ['a', 'b', 'c', 'd', 'e'].map((id, index) =>
    someBrand(id, { createdAt: `2026-01-0${index + 1}T00:00:00.000Z` }),
  )
  const first = pageOfBrands(brands, { livemode: false, limit: 2 }, now)
  expect(first.data.map(({ id }) => id)).toEqual(['e', 'd'])
  const remaining = brands.filter(({ id }) => id !== 'd')
  const second = pageOfBrands(remaining, { livemode: false, limit: 2, cursor: first.nextCursor ?? '' }, now)
  expect(second.data.map(({ id }) => id)).toEqual(['c', 'b'])
  const third = pageOfBrands(remaining, { livemode: false, limit: 2, cursor: second.nextCursor ?? '' }, now)
  expect(third).toMatchObject({ data: [{ id: 'a' }], nextCursor: null, hasMore: false })
})

test('refuses a cursor that is not its own', () => {
  expect(() => pageOfBrands([], { livemode: false, limit: 2, cursor: 'nonsense' }, now)).toThrow()
})
