import { describe, expect, it } from 'vitest'
import { contractExample } from '../contract-example.ts'
import { brand, context, example, faultsOf, withAddress, withFields, withLine, without } from './validated-request.ts'

describe('what an order may have, by its brands, lines and payment', () => {
  it('tells which brands refuse an order', () => {
    const refusing = (refusal: object) =>
      faultsOf(example(), {
        brands: new Map([...context.brands, ['borealis', { ...brand, ...refusal }]]),
        livemode: true,
      })
    expect(refusing({ enabled: false })).toEqual(['brand_disabled /lines/1/brandId'])
    expect(refusing({ currencies: ['EUR'] })).toEqual(['currency_not_taken /lines/1/brandId'])
    expect(refusing({ countries: ['CA', 'MX'] })).toEqual(['country_not_served /lines/1/brandId'])
    expect(refusing({ modes: ['test'] })).toEqual(['brand_mode_mismatch /lines/1/brandId'])
    expect(refusing({ currencies: ['USD'], countries: ['US'], modes: ['live'] })).toEqual([])
  })

  it('does not ask where a brand ships to for what does not ship', () => {
    const brands = new Map([...context.brands, ['aurora', { ...brand, countries: [] }]])
    expect(faultsOf(withLine({ fulfillmentType: 'digital' }), { brands })).toEqual([])
  })

  it('needs no shipping address where nothing ships, but the country of the bill', () => {
    const lines = contractExample().lines.map((line) => ({ ...line, fulfillmentType: 'digital' }))
    const body = { ...without('shippingAddress'), lines }
    expect(faultsOf(body)).toEqual(['required /billingAddress'])
    expect(faultsOf({ ...body, billingAddress: { country: 'GB' } })).toEqual([])
  })

  it('takes addresses of countries without postal codes or regions', () => {
    expect(faultsOf(withAddress({ country: 'HK', region: undefined, postalCode: undefined }))).toEqual([])
    expect(faultsOf(withAddress({ country: 'AE', region: 'DU', postalCode: undefined }))).toEqual([])
    expect(faultsOf(withAddress({ country: 'GB', region: undefined, postalCode: 'SW1A 1AA' }))).toEqual([])
  })

  it('refuses more than 40 brands', () => {
    const lines = Array.from({ length: 41 }, (_, n) => ({ ...contractExample().lines[0], brandId: `brand-${n}` }))
    const faults = faultsOf(withFields({ lines }))
    expect(faults).toContain('too_many_brands /lines')
  })

  it('needs no payment for an order that costs nothing', () => {
    const lines = contractExample().lines.map((line) => ({ ...line, unitPrice: 0, discount: 0, tax: 0 }))
    const totals = { items: 0, total: 0 }
    expect(faultsOf({ ...without('payment', 'shipping', 'discounts'), lines, totals })).toEqual([])
  })

  it('takes no payment where only totals are asked for', () => {
    expect(faultsOf(example(), { paymentRequired: false })).toEqual(['unknown_field /payment'])
    expect(faultsOf(without('payment'), { paymentRequired: false })).toEqual([])
  })

  it('wants payment allocations to come to each brand order', () => {
    const allocations = [
      { brandId: 'aurora', amount: 5000, method: 'card' },
      { brandId: 'aurora', amount: 684, method: 'gift_card' },
      { brandId: 'borealis', amount: 2443, method: 'card' },
    ]
    const paid = (parts: unknown[]) => withFields({ payment: { ...contractExample().payment, allocations: parts } })
    expect(faultsOf(paid(allocations))).toEqual([])
    expect(faultsOf(paid(allocations.slice(1)))).toEqual(['payment_allocations_mismatch /payment/allocations'])
    expect(faultsOf(paid([...allocations, { brandId: 'corona', amount: 1, method: 'card' }]))).toEqual([
      'brand_without_lines /payment/allocations/3/brandId',
    ])
  })

  it('takes a past releaseAfter, and one within the year', () => {
    for (const releaseAfter of ['2020-01-01T00:00:00Z', '2027-11-01T00:00:00+02:00']) {
      expect(faultsOf(withFields({ releaseAfter }))).toEqual([])
    }
  })
})
