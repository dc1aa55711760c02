import { describe, expect, test } from 'vitest'
import { plainAddress, plainPhone } from '../../../../functions/orders/addresses/plain-address.ts'
import { isPersonal } from '../../../../functions/orders/personal-data.ts'
import { validateOrderRequest } from '../../../../functions/orders/placing/checks/validate-order-request.ts'
import { contractExample } from '../contract-example.ts'

/** What a storefront sends as text, and what we make of it. */

const brand = { enabled: true, currencies: null, countries: null }
const context = {
  orderId: 'ord_1',
  brands: new Map([
    ['aurora', brand],
    ['borealis', brand],
  ]),
  paymentRequired: true,
  now: new Date('2026-11-22T18:00:00.000Z'),
}
const validate = (change: Record<string, unknown>) => validateOrderRequest({ ...contractExample(), ...change }, context)
const faultsOf = (body: unknown) => {
  const result = validateOrderRequest(body, context)
  return 'faults' in result ? result.faults.map(({ code, pointer, detail }) => `${code} ${pointer}: ${detail}`) : []
}
const addressed = (fields: Record<string, unknown>) =>
  validate({ shippingAddress: { ...contractExample().shippingAddress, ...fields } })

describe('addresses that people write are taken, and stored in the plain form', () => {
  test.each([
    ['Kosovo', { country: 'XK', postalCode: '10000' }, '10000'],
    ['British forces', { country: 'GB', postalCode: 'BFPO 61' }, 'BFPO 61'],
    ['a postal mark', { country: 'JP', region: '13', postalCode: '〒100-0014' }, '100-0014'],
    ['full-width digits', { country: 'JP', region: '13', postalCode: '１００－００１４' }, '100-0014'],
    ['a long vowel mark for a hyphen', { country: 'JP', region: '13', postalCode: '100ー0014' }, '100-0014'],
    ['the code of German vehicles', { country: 'DE', postalCode: 'D-50667' }, '50667'],
    ['the code of Austrian vehicles', { country: 'AT', postalCode: 'A-1010' }, '1010'],
    ['the country itself', { country: 'CH', postalCode: 'CH-8001' }, '8001'],
    ['the country and a space', { country: 'NL', postalCode: 'NL 1012 AB' }, '1012 AB'],
    ['an en dash', { country: 'PL', postalCode: '00–001' }, '00-001'],
    ['Arabic digits', { country: 'SA', postalCode: '١٢٣٤٥' }, '12345'],
    ['a prefix that belongs to it', { country: 'LV', postalCode: 'LV-1010' }, 'LV-1010'],
  ])('%s', (_, { region, ...fields }: Record<string, string>, expected) => {
    expect(addressed({ region, ...fields })).toMatchObject({ request: { shippingAddress: { postalCode: expected } } })
  })

  test('another country’s prefix is no prefix', () => {
    expect(addressed({ country: 'DE', region: undefined, postalCode: 'A-50667' })).toHaveProperty('faults')
  })

  test('telephone numbers with full-width digits', () => {
    expect(plainPhone('＋１２０２５５５０１２３')).toBe('+12025550123')
    expect(addressed({ phone: '＋１２０２５５５０１２３' })).toMatchObject({
      request: { shippingAddress: { phone: '+12025550123' } },
    })
  })

  test('of an address, only what has a plain form changes', () => {
    const address = { country: 'JP', city: '千代田区', address1: '１－１', postalCode: '１００－０００１' }
    expect(plainAddress(address)).toEqual({ ...address, postalCode: '100-0001' })
  })
})

describe('inputs row 10: metadata that is nobody’s address or number is taken', () => {
  test.each([
    'logo@2x.png',
    'https://cdn.example.com/logo@2x.png?v=3',
    'banner@3x.jpeg',
    'icon@2x.png-1',
    'lodash@4.17.21',
    '@acme/button@1.2.3-beta.1',
    '+1 (2026-11-28)',
    'size +100 2 3 4 5 6',
    'a @ b',
  ])('%s', (value) => {
    expect(isPersonal(value)).toBe(false)
    expect(validate({ metadata: { note: value } })).toHaveProperty('request')
  })

  test.each([
    'ada@example.com',
    'ada@example.com-1',
    'ada@example.com.',
    'ada@example.com.png',
    'mailto:ada@example.com?subject=x',
    '<ada@münchen.de>',
    'ada@xn--mnchen-3ya.de',
    'ada@example.zip',
    'logo@2x.png ada@example.com',
    '+1 202 555 0123',
    'tel:+44 (20) 7946 0958',
    '+４９ 30 901820',
  ])('%s is refused', (value) => {
    expect(isPersonal(value)).toBe(true)
  })
})

describe('inputs row 2: numbers of orders are no card numbers', () => {
  test.each([
    '576283611986116904',
    '304-9903072-1230482',
    '62-4111111111111111x',
    'x4111111111111111',
    '4111111111111111222',
  ])('externalId %s is taken', (externalId) => {
    expect(validate({ externalId })).toHaveProperty('request')
  })

  test.each([
    '4111111111111111',
    'PLAT-4111111111111111',
    '4111 1111 1111 1111',
    '378282246310005',
    '5555-5555-5555-4444',
    '6011111111111117',
  ])('externalId %s is refused', (externalId) => {
    expect(validate({ externalId })).toMatchObject({ code: 'card_data_refused', faults: [{ pointer: '/externalId' }] })
  })

  test('ids of lines, charges and discounts, and what refers to them, alike', () => {
    const id = '576283611986116904'
    const [first, ...others] = contractExample().lines
    const change = {
      lines: [{ ...first, externalId: id }, ...others],
      discounts: [{ code: 'W', amount: 333, lines: [id] }],
    }
    expect(validate(change)).toHaveProperty('request')
  })

  test('elsewhere such a number stays refused', () => {
    expect(validate({ giftMessage: '576283611986116904' })).toMatchObject({ code: 'card_data_refused' })
  })
})

describe('null is as good as left out', () => {
  test('in an address, as our own answers have it', () => {
    expect(addressed({ address2: null, company: null, phone: null })).toHaveProperty('request')
  })

  test('everywhere else', () => {
    const [first, ...others] = contractExample().lines
    const result = validate({
      billingAddress: null,
      fees: null,
      giftMessage: null,
      releaseAfter: null,
      metadata: null,
      lines: [{ ...first, discount: null, taxLines: null, attributes: null }, ...others],
      payment: { ...contractExample().payment, last4: null, allocations: null },
    })
    expect(result).toHaveProperty('request')
    expect(JSON.stringify(result)).not.toContain('"giftMessage"')
  })

  test('of what is required the fault is that it is missing', () => {
    expect(faultsOf({ ...contractExample(), customer: null })).toEqual(['required /customer: This field is required.'])
    const [first, ...others] = contractExample().lines
    expect(faultsOf({ ...contractExample(), lines: [{ ...first, unitPrice: null }, ...others] })).toEqual([
      'required /lines/0/unitPrice: This field is required.',
    ])
  })
})

describe('faults are worded for whoever sent them', () => {
  test('inputs row 13: an empty order has no faults that follow from a missing part', () => {
    expect(faultsOf({})).toEqual(
      ['externalId', 'currency', 'customer', 'lines', 'totals'].map(
        (name) => `required /${name}: This field is required.`,
      ),
    )
  })

  test.each(['25.00', '2500', 25.5, true])('inputs row 14: an amount of %s', (unitPrice) => {
    const [first, ...others] = contractExample().lines
    expect(faultsOf({ ...contractExample(), lines: [{ ...first, unitPrice }, ...others] })).toEqual([
      "invalid_type /lines/0/unitPrice: A whole number of the currency's minor unit: 2500 for 25.00 USD.",
    ])
  })

  test('a quantity as text', () => {
    const [first, ...others] = contractExample().lines
    expect(faultsOf({ ...contractExample(), lines: [{ ...first, quantity: '2' }, ...others] })).toEqual([
      'invalid_type /lines/0/quantity: A whole number of units, such as 2.',
    ])
  })

  test.each([
    [{ external_id: 'A' }, 'unknown_field /external_id: This field is not known. Did you mean "externalId"?'],
    [{ metadta: {} }, 'unknown_field /metadta: This field is not known. Did you mean "metadata"?'],
    [{ foo: 1 }, 'unknown_field /foo: This field is not known.'],
  ])('an unknown field %o', (change, expected) => {
    expect(faultsOf({ ...contractExample(), ...change })).toEqual([expected])
  })

  test('an unknown field of an address, and of a line', () => {
    expect(addressed({ zip: '62701', postal_code: '62701' })).toMatchObject({
      faults: [
        { pointer: '/shippingAddress/zip', detail: 'This field is not known.' },
        { pointer: '/shippingAddress/postal_code', detail: 'This field is not known. Did you mean "postalCode"?' },
      ],
    })
    const [first, ...others] = contractExample().lines
    expect(faultsOf({ ...contractExample(), lines: [{ ...first, unitprice: 1 }, ...others] })).toEqual([
      'unknown_field /lines/0/unitprice: This field is not known. Did you mean "unitPrice"?',
    ])
  })

  test('something else than an address', () => {
    expect(faultsOf({ ...contractExample(), shippingAddress: 'Main St' })).toEqual([
      'invalid_type /shippingAddress: It must be an object.',
    ])
  })

  test('letters that were lost before they came here', () => {
    expect(addressed({ city: 'K\uFFFDln' })).toMatchObject({ faults: [{ pointer: '/shippingAddress/city' }] })
  })
})
