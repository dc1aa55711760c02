import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../../../functions/http/problem.ts'
import { brandOrderIdOf } from '../../../../functions/orders/brand-order-id.ts'
import { orderIdOf as idOf } from '../../../../functions/orders/orders-keys.ts'
import { isCardNumber, recognise, type SearchKind } from '../../../../functions/support/search/recognise.ts'
import { type SearchDependencies, searchOrders } from '../../../../functions/support/search/search-orders.ts'
import { now, orderOf } from '../../reading/orders-in-memory.ts'

const germany = { phoneCountry: 'DE', nameSearch: false }
const kindsOf = (text: string) => recognise(text, null, germany).meanings.map(({ kind }) => kind)

describe('what was typed', () => {
  test.each<[string, SearchKind[]]>([
    ['ord_01JDX0000000000000000000AB', ['id', 'external_id', 'customer_id']],
    ['7HQ2XK', ['id', 'external_id', 'brand_reference', 'tracking_number', 'customer_id']],
    ['PLAT-10001', ['external_id', 'brand_reference', 'tracking_number', 'customer_id']],
    ['#A-7781', ['external_id', 'brand_reference', 'tracking_number', 'customer_id']],
    ['1Z 999 AA1 01 2345 6784', ['external_id', 'brand_reference', 'tracking_number']],
    ['Ada@Example.com', ['email']],
    ['“ada@example.com”', ['email']],
    ['+49 30 901820', ['external_id', 'phone', 'brand_reference', 'tracking_number']],
    ['030 / 90 18 20', ['external_id', 'phone', 'brand_reference', 'tracking_number']],
    ['user_42', ['external_id', 'brand_reference', 'tracking_number', 'customer_id']],
  ])('%s may be %j', (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds)
  })

  test.each([['+49 (0)30 901820'], ['0049 30 901820'], ['030-90 18 20'], ['(030) 901820'], ['tel:+4930901820']])(
    '%s is the number +4930901820',
    (text) => {
      expect(recognise(text, 'phone', germany).meanings).toEqual([{ kind: 'phone', value: '+4930901820' }])
    },
  )

  test('a number without its country needs one that the platform chose', () => {
    expect(recognise('030 901820', 'phone', { phoneCountry: null, nameSearch: false })).toEqual({
      meanings: [],
      skipped: [{ kind: 'phone', why: 'country_needed' }],
    })
  })

  test('a name is told to be switched off, an id without an index likewise', () => {
    expect(recognise('Ada Byron', null, germany).skipped).toEqual([{ kind: 'name', why: 'switched_off' }])
    expect(recognise('evt_01JDX0000000000000000000AB', 'id', germany).skipped).toEqual([
      { kind: 'id', why: 'not_indexed' },
    ])
  })

  test.each([
    ['Ada Byron', ['external_id', 'name']],
    ['Byron', ['external_id', 'brand_reference', 'customer_id', 'name']],
    ['Lovelace, Ada', ['external_id', 'name']],
    ['O’Brien', ['external_id', 'brand_reference', 'customer_id', 'name']],
    ['山田　太郎', ['external_id', 'name']],
    ['林', ['external_id', 'brand_reference', 'customer_id', 'name']],
  ])('%s may be a name where names are searched for', (text, kinds) => {
    const { meanings } = recognise(text, null, { ...germany, nameSearch: true })
    expect(meanings.map(({ kind }) => kind)).toEqual(kinds)
  })

  test.each(['A', '?', 'PLAT-10001', 'ada@example.com', '+49 30 901820'])('%s is no name', (text) => {
    const { meanings, skipped } = recognise(text, null, { ...germany, nameSearch: true })
    expect([...meanings, ...skipped].map(({ kind }) => kind)).not.toContain('name')
  })

  test('a text without letters, asked for as a name, is told to be none', () => {
    const { skipped } = recognise('42', 'name', { ...germany, nameSearch: true })
    expect(skipped).toEqual([{ kind: 'name', why: 'not_of_this_kind' }])
  })

  test('whatever it is, recognising it does not fail', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 255, unit: 'grapheme' }), (text) => {
        const { meanings } = recognise(text, null, germany)
        expect(new Set(meanings.map(({ kind }) => kind)).size).toBe(meanings.length)
      }),
    )
  })
})

describe('a card number', () => {
  test.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    'card 5500 0000 0000 0004 of Ada',
    '378282246310005',
    '3056 930902 5904',
  ])('%s is refused before anything is looked up', async (query) => {
    expect(isCardNumber(query)).toBe(true)
    const asked = searchOrders({ body: { query }, now }, nothingToAsk)
    const problem = await asked.catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ code: 'card_data_refused' })
    expect(JSON.stringify(problem)).not.toContain(query.replace(/\D/g, '').slice(0, 8))
  })

  test.each([
    '9400111899223197428490',
    '1Z999AA10123456784',
    '00340434161094042557',
    '576283611986116904',
    'PLAT-10001',
  ])('%s is none', (query) => {
    expect(isCardNumber(query)).toBe(false)
  })
})

/** Fails the test when it is asked anything. */
const nothingToAsk: SearchDependencies = {
  owners: () => Promise.reject(new Error('owners')),
  lookup: { byEnd: () => Promise.reject(new Error('byEnd')), byNumber: () => Promise.reject(new Error('byNumber')) },
  findByPerson: () => Promise.reject(new Error('findByPerson')),
  findByCustomer: () => Promise.reject(new Error('findByCustomer')),
  load: () => Promise.reject(new Error('load')),
  phoneCountry: null,
  nameSearch: false,
}

describe('finding orders', () => {
  const owners = ['sf_1', 'sf_2'].flatMap((storefrontId) =>
    [true, false].map((livemode) => ({ storefrontId, livemode })),
  )
  const ofPlatform = (storefrontId: string, livemode: boolean) =>
    orderOf(idOf(storefrontId, livemode, 'PLAT-1'), { storefrontId, livemode, externalId: 'PLAT-1' })
  const orders = [ofPlatform('sf_1', false), ofPlatform('sf_2', true)]

  async function search(query: string, changes: Partial<SearchDependencies> = {}, kind?: SearchKind) {
    const dependencies: SearchDependencies = {
      owners: async () => owners,
      lookup: { byEnd: async () => [], byNumber: async () => [] },
      findByPerson: async () => [],
      findByCustomer: async () => [],
      load: async (ids) => new Map(orders.filter(({ id }) => ids.includes(id)).map((order) => [order.id, order])),
      phoneCountry: 'DE',
      nameSearch: false,
      ...changes,
    }
    const { body } = await searchOrders({ body: { query, kind }, now }, dependencies)
    return body as { looked: string[]; more: string[]; orders: { id: string; matchedBy: string[] }[] }
  }

  test('the platform’s own id is found in every storefront and mode', async () => {
    const { orders: found } = await search('PLAT-1')
    expect(found.map(({ id }) => id).toSorted()).toEqual(orders.map(({ id }) => id).toSorted())
    expect(found.every(({ matchedBy }) => matchedBy.join() === 'external_id')).toBe(true)
  })

  test('an order that fits several meanings is shown once, with all of them', async () => {
    const id = orders[0]?.id ?? ''
    const lookup = { byEnd: async () => [], byNumber: async () => [id] }
    const { orders: found } = await search('PLAT-1', { lookup })
    expect(found.find((order) => order.id === id)?.matchedBy).toEqual([
      'external_id',
      'brand_reference',
      'tracking_number',
    ])
  })

  test('a whole brand order id leads to its order without an index', async () => {
    const id = orders[0]?.id ?? ''
    const lookup = { byEnd: () => Promise.reject(new Error('not needed')), byNumber: async () => [] }
    expect((await search(brandOrderIdOf(id, 'aurora'), { lookup })).orders).toMatchObject([{ id, matchedBy: ['id'] }])
  })

  test('a name is looked up by its blind index where that is switched on, and nowhere else', async () => {
    const asked: string[] = []
    const findByPerson: SearchDependencies['findByPerson'] = async (field, value) => {
      asked.push(`${field} ${value}`)
      return []
    }
    expect((await search('Ada Byron', { findByPerson })).looked).toEqual(['external_id'])
    expect(asked).toEqual([])
    const { looked } = await search('Ada Byron', { findByPerson, nameSearch: true })
    expect(looked).toEqual(['external_id', 'name'])
    expect(asked).toEqual(owners.map(() => 'name Ada Byron'))
  })

  test('of many orders of one person the newest are shown, from whichever storefront, and that there are more', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      orderOf(`ord_${index}`, {
        createdAt: new Date(now.getTime() - index * 1000).toISOString(),
        storefrontId: index % 2 === 0 ? 'sf_1' : 'sf_2',
        livemode: true,
      }),
    )
    const findByPerson: SearchDependencies['findByPerson'] = async (_field, _value, owner, limit) =>
      many
        .filter(({ storefrontId, livemode }) => storefrontId === owner.storefrontId && livemode === owner.livemode)
        .slice(0, limit)
        .map(({ id, createdAt }) => ({ orderId: id, place: `${createdAt}#${id}` }))
    const load = async (ids: readonly string[]) =>
      new Map(many.filter(({ id }) => ids.includes(id)).map((order) => [order.id, order]))
    const { orders: found, more } = await search('ada@example.com', { findByPerson, load })
    expect(found.map(({ id }) => id)).toEqual(many.slice(0, 20).map(({ id }) => id))
    expect(more).toEqual(['email'])
  })
})
