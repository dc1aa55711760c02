import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandIdsIn } from '../../../../functions/orders/placing/checks/check-brands.ts'
import { validateOrderRequest } from '../../../../functions/orders/placing/checks/validate-order-request.ts'
import { contractExample } from '../contract-example.ts'
import {
  context,
  example,
  faultsOf,
  isInvalid,
  withAddress,
  withCustomer,
  withFields,
  withLine,
  without,
} from './validated-request.ts'

describe('validateOrderRequest', () => {
  it("takes the contract's example and prices it", () => {
    const result = validateOrderRequest(contractExample(), context)
    if (isInvalid(result)) throw new Error(JSON.stringify(result.faults))
    expect(result.request).toEqual(contractExample())
    expect(result.purchase.totals.total).toBe(8127)
  })

  it.each<[string, unknown]>([
    ['invalid_type ', 'no object'],
    ['invalid_type ', []],
    ['unknown_field /surprise', withFields({ surprise: 1 })],
    ['unknown_field /a~1b~0', withFields({ 'a/b~': 1 })],
    ['unknown_field /lines/0/surprise', withLine({ surprise: 1 })],
    ['required /externalId', without('externalId')],
    ['required /customer', without('customer')],
    ['required /totals', without('totals')],
    ['required /lines', without('lines')],
    ['too_small /lines', withFields({ lines: [] })],
    ['too_big /lines', withFields({ lines: Array.from({ length: 201 }, () => contractExample().lines[0]) })],
    ['too_small /lines/0/quantity', withLine({ quantity: 0 })],
    ['too_small /lines/0/quantity', withLine({ quantity: -1 })],
    ['invalid_type /lines/0/quantity', withLine({ quantity: 1.5 })],
    ['invalid_type /lines/0/quantity', withLine({ quantity: '1' })],
    ['too_small /lines/0/unitPrice', withLine({ unitPrice: -1 })],
    ['too_big /lines/0/unitPrice', withLine({ unitPrice: 10 ** 12 + 1 })],
    ['line_too_large /lines/0/unitPrice', withLine({ unitPrice: 10 ** 12 })],
    ['discount_exceeds_price /lines/0/discount', withLine({ discount: 5001 })],
    ['invalid_value /lines/0/fulfillmentType', withLine({ fulfillmentType: 'teleport' })],
    ['invalid_format /lines/0/title', withLine({ title: 'a\u0000b' })],
    ['invalid_format /lines/0/title', withLine({ title: 'a\nb' })],
    ['invalid_format /lines/0/title', withLine({ title: 'a\ud800b' })],
    ['invalid_format /giftMessage', withFields({ giftMessage: 'a\u0007b' })],
    ['invalid_format /lines/0/taxLines/0/rate', withLine({ taxLines: [{ title: 'T', rate: '8%', amount: 400 }] })],
    ['tax_lines_mismatch /lines/0/taxLines', withLine({ taxLines: [{ title: 'T', rate: '0.08', amount: 1 }] })],
    ['invalid_format /currency', withFields({ currency: 'usd' })],
    ['unknown_currency /currency', withFields({ currency: 'ABC' })],
    ['totals_mismatch /totals/total', withFields({ totals: { ...contractExample().totals, total: 8126 } })],
    ['totals_mismatch /totals/discount', withFields({ discounts: [{ amount: 334 }] })],
    ['invalid_email /customer/email', withCustomer({ email: 'ada' })],
    ['required /customer/email', withCustomer({ email: undefined })],
    ['invalid_phone /customer/phone', withCustomer({ phone: '202 555 0123' })],
    ['invalid_format /customer/locale', withCustomer({ locale: 'en_US' })],
    [
      'brand_without_lines /customer/consents/0/brandId',
      withCustomer({ consents: [{ brandId: 'corona', channel: 'sms', granted: true, at: '2026-11-22T18:00:00Z' }] }),
    ],
    [
      'invalid_format /customer/consents/0/at',
      withCustomer({ consents: [{ brandId: 'aurora', channel: 'sms', granted: true, at: 'yesterday' }] }),
    ],
    ['required /shippingAddress', without('shippingAddress')],
    ['required /shippingAddress/city', withAddress({ city: undefined })],
    ['name_required /shippingAddress', withAddress({ firstName: undefined, lastName: undefined })],
    ['name_required /shippingAddress', withAddress({ firstName: ' ', lastName: undefined })],
    ['unknown_country /shippingAddress/country', withAddress({ country: 'ZZ' })],
    ['invalid_format /shippingAddress/country', withAddress({ country: 'USA' })],
    ['required /shippingAddress/region', withAddress({ region: undefined })],
    ['invalid_region /shippingAddress/region', withAddress({ region: 'Illinois' })],
    ['required /shippingAddress/postalCode', withAddress({ postalCode: undefined })],
    ['invalid_postal_code /shippingAddress/postalCode', withAddress({ postalCode: '6270' })],
    ['invalid_phone /shippingAddress/phone', withAddress({ phone: '+1202' })],
    ['required /billingAddress/country', withFields({ billingAddress: { city: 'Springfield' } })],
    ['unknown_country /billingAddress/country', withFields({ billingAddress: { country: 'ZZ' } })],
    ['required /billingAddress/city', withFields({ billingAddress: { address1: '1 Main St', country: 'HK' } })],
    ['required /payment', without('payment')],
    ['required /payment/token', withFields({ payment: { provider: 'stripe', status: 'captured' } })],
    ['required /payment/status', withFields({ payment: { provider: 'stripe', token: 't' } })],
    ['invalid_format /payment/last4', withFields({ payment: { ...contractExample().payment, last4: '12345' } })],
    ['too_late /releaseAfter', withFields({ releaseAfter: '2028-01-01T00:00:00Z' })],
    ['invalid_format /releaseAfter', withFields({ releaseAfter: 'tomorrow' })],
    ['personal_data /metadata/note', withFields({ metadata: { note: 'ask ada@example.com' } })],
    ['personal_data /metadata/note', withFields({ metadata: { note: '+12025550123' } })],
    ['personal_data /metadata/note', withFields({ metadata: { note: '+1 (202) 555-0123' } })],
    ['personal_data /metadata', withFields({ metadata: { 'ada@example.com': 'x' } })],
    ['invalid_type /metadata/count', withFields({ metadata: { count: 1 } })],
    ['too_big /metadata', withFields({ metadata: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [n, ''])) })],
    ['unknown_brand /lines/0/brandId', withLine({ brandId: 'corona' })],
    ['invalid_format /lines/0/brandId', withLine({ brandId: 'Aurora' })],
  ])('%s', (fault, body) => {
    expect(faultsOf(body)).toContain(fault)
  })

  it('tells every fault at once, each part judged on its own', () => {
    const body = {
      ...withAddress({ phone: 'x', country: 'US', region: 'ZZ' }),
      currency: 'ABC',
      customer: { email: 'x', surprise: true },
      lines: [
        { ...contractExample().lines[0], quantity: 0 },
        { ...contractExample().lines[1], brandId: 'corona', discount: 1801 },
      ],
      shipping: [{ brandId: 'aurora', method: 'm', amount: 7, lines: ['2', '9'] }],
      totals: { items: 1, shipping: 6, total: 1 },
      metadata: { who: 'ada@example.com' },
    }
    expect(faultsOf(body).toSorted()).toEqual(
      [
        'unknown_field /customer/surprise',
        'invalid_email /customer/email',
        'unknown_currency /currency',
        'too_small /lines/0/quantity',
        'unknown_brand /lines/1/brandId',
        'discount_exceeds_price /lines/1/discount',
        'line_of_other_brand /shipping/0/lines/0',
        'unknown_line /shipping/0/lines/1',
        'invalid_phone /shippingAddress/phone',
        'invalid_region /shippingAddress/region',
        'totals_mismatch /totals/shipping',
        'personal_data /metadata/who',
      ].toSorted(),
    )
  })

  it('says nothing of a total that cannot be known', () => {
    expect(faultsOf(withFields({ taxIncluded: 'yes' }))).toEqual(['invalid_type /taxIncluded'])
    expect(faultsOf(withLine({ tax: 'a lot' }))).toEqual(['invalid_type /lines/0/tax'])
  })

  it('lets card data decide alone', () => {
    const body = withFields({ currency: 'ABC', giftMessage: '4111 1111 1111 1111' })
    expect(validateOrderRequest(body, context)).toMatchObject({
      code: 'card_data_refused',
      faults: [{ code: 'card_number', pointer: '/giftMessage' }],
    })
  })

  it('repeats nothing of what a customer wrote', () => {
    const body = {
      ...withAddress({ phone: 'SECRET', region: 'SECRET', postalCode: 'SECRET!', city: 'SECRET\u0000' }),
      customer: { email: 'SECRET', phone: 'SECRET', locale: 'SECRET_' },
      metadata: { a: 'SECRET@example.com' },
      releaseAfter: 'SECRET',
    }
    const result = validateOrderRequest(body, context)
    expect(isInvalid(result) && result.faults.length).toBeGreaterThan(7)
    expect(JSON.stringify(result)).not.toContain('SECRET')
  })

  it('answers any JSON, whatever stands where', () => {
    const anything = fc.jsonValue({ maxDepth: 3 })
    const broken = fc.tuple(
      fc.constantFrom(...Object.keys(example()), 'fees', 'billingAddress', 'releaseAfter'),
      anything,
    )
    const element = fc.tuple(fc.constantFrom('lines', 'shipping', 'fees', 'discounts'), fc.array(anything))
    fc.assert(
      fc.property(fc.oneof(anything, broken, element), (given) => {
        const body = Array.isArray(given) && given.length === 2 ? withFields({ [String(given[0])]: given[1] }) : given
        const result = validateOrderRequest(JSON.parse(JSON.stringify(body)), context)
        expect(isInvalid(result) ? result.faults.length : 1).toBeGreaterThan(0)
        if (isInvalid(result)) for (const { pointer } of result.faults) expect(pointer).toMatch(/^(\/.*)?$/s)
      }),
    )
  })

  it('judges single broken fields of lines, charges and discounts without a throw', () => {
    const lists = {
      lines: contractExample().lines[0],
      shipping: contractExample().shipping?.[0],
      discounts: { amount: 3 },
    }
    const field = fc.constantFrom(
      'externalId',
      'brandId',
      'amount',
      'unitPrice',
      'quantity',
      'lines',
      'allocations',
      'brandIds',
    )
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(lists)), field, fc.jsonValue({ maxDepth: 2 }), (list, name, value) => {
        const row = { ...lists[list as keyof typeof lists], [name]: value }
        const result = validateOrderRequest(withFields({ [list]: [row] }), context)
        expect(isInvalid(result) ? result.faults.length : 1).toBeGreaterThan(0)
      }),
    )
  })
})

describe('brandIdsIn', () => {
  it('names each well-formed brand of the lines once', () => {
    expect(brandIdsIn(contractExample())).toEqual(['aurora', 'borealis'])
    expect(brandIdsIn({ lines: [{ brandId: 'a' }, { brandId: 'a' }, { brandId: 'B' }, { brandId: 1 }, null] })).toEqual(
      ['a'],
    )
    for (const body of [null, 1, 'x', [], {}, { lines: 'x' }]) expect(brandIdsIn(body)).toEqual([])
  })

  it('stops at one more than an order may have', () => {
    expect(brandIdsIn({ lines: Array.from({ length: 300 }, (_, n) => ({ brandId: `b${n}` })) })).toHaveLength(41)
  })
})
