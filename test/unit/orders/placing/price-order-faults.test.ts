import { describe, expect, it } from 'vitest'
import { priceOrder } from '../../../../functions/orders/placing/pricing/price-order.ts'
import type { PricingRequest } from '../../../../functions/orders/placing/request-draft.ts'
import { faultsOf, line, plain } from './priced-request.ts'

describe('faults of pricing', () => {
  it('names every total that disagrees, with what was expected', () => {
    const totals = { items: 399, discount: 1, shipping: 2, fees: 3, tax: 4, total: 5 }
    const priced = priceOrder('ord_1', plain({ totals }))
    const faults = 'faults' in priced ? priced.faults : []
    expect(faults.map(({ pointer }) => pointer)).toEqual(
      ['items', 'discount', 'shipping', 'fees', 'tax', 'total'].map((name) => `/totals/${name}`),
    )
    expect(faults[0]).toEqual({ code: 'totals_mismatch', pointer: '/totals/items', detail: 'Expected 400; given 399.' })
  })

  it.each<[string, Partial<PricingRequest>]>([
    ['line_too_large /lines/0/unitPrice', { lines: [{ ...line, quantity: 2, unitPrice: 500_000_000_001 }] }],
    ['discount_exceeds_price /lines/0/discount', { lines: [{ ...line, discount: 101 }] }],
    [
      'tax_lines_mismatch /lines/0/taxLines',
      { lines: [{ ...line, tax: 8, taxLines: [{ title: 'VAT', rate: '0.07', amount: 7 }] }] },
    ],
    [
      'tax_lines_mismatch /shipping/0/taxLines',
      { shipping: [{ brandId: 'a', method: 'm', amount: 1, taxLines: [{ title: 'VAT', rate: '1', amount: 1 }] }] },
    ],
    [
      'tax_lines_mismatch /fees/0/taxLines',
      {
        fees: [{ brandId: 'a', type: 'duty', title: 'D', amount: 1, taxLines: [{ title: 'V', rate: '1', amount: 1 }] }],
      },
    ],
    [
      'duplicate_external_id /lines/1/externalId',
      {
        lines: [
          { ...line, externalId: 'x' },
          { ...line, externalId: 'x' },
        ],
      },
    ],
    ['duplicate_external_id /lines/0/externalId', { lines: [{ ...line, externalId: '2' }, line] }],
    ['duplicate_external_id /lines/1/externalId', { lines: [line, { ...line, externalId: '1' }] }],
    ['brand_without_lines /shipping/0/brandId', { shipping: [{ brandId: 'z', method: 'm', amount: 0 }] }],
    ['brand_without_lines /fees/0/brandId', { fees: [{ brandId: 'z', type: 'duty', title: 'D', amount: 0 }] }],
    ['unknown_line /shipping/0/lines/0', { shipping: [{ brandId: 'a', method: 'm', amount: 0, lines: ['9'] }] }],
    [
      'line_of_other_brand /shipping/0/lines/1',
      { shipping: [{ brandId: 'a', method: 'm', amount: 0, lines: ['1', '2'] }] },
    ],
    [
      'duplicate_reference /shipping/0/lines/1',
      { shipping: [{ brandId: 'a', method: 'm', amount: 0, lines: ['1', '1'] }] },
    ],
    ['unknown_line /discounts/0/lines/0', { discounts: [{ amount: 0, lines: ['9'] }] }],
    ['brand_without_lines /discounts/0/brandIds/0', { discounts: [{ amount: 0, brandIds: ['z'] }] }],
    ['duplicate_reference /discounts/0/brandIds/1', { discounts: [{ amount: 0, brandIds: ['a', 'a'] }] }],
    ['line_of_other_brand /discounts/0/lines/0', { discounts: [{ amount: 0, brandIds: ['a'], lines: ['2'] }] }],
    ['lines_not_applicable /discounts/0/lines', { discounts: [{ amount: 0, target: 'shipping', lines: ['1'] }] }],
    ['discount_exceeds_base /discounts/0/amount', { discounts: [{ amount: 401 }] }],
    ['discount_exceeds_base /discounts/0/amount', { discounts: [{ amount: 1, target: 'shipping' }] }],
    [
      'allocations_mismatch /discounts/0/allocations',
      { discounts: [{ amount: 2, allocations: [{ to: '1', amount: 1 }] }] },
    ],
    [
      'unknown_allocation_target /discounts/0/allocations/0/to',
      { discounts: [{ amount: 1, brandIds: ['a'], allocations: [{ to: '2', amount: 1 }] }] },
    ],
    [
      'discount_exceeds_base /discounts/0/allocations/0/amount',
      { discounts: [{ amount: 101, allocations: [{ to: '1', amount: 101 }] }] },
    ],
    [
      'duplicate_reference /discounts/0/allocations/1/to',
      {
        discounts: [
          {
            amount: 2,
            allocations: [
              { to: '1', amount: 1 },
              { to: '1', amount: 1 },
            ],
          },
        ],
      },
    ],
    [
      'payment_allocations_mismatch /payment/allocations',
      {
        payment: {
          provider: 'p',
          token: 't',
          status: 'captured',
          allocations: [
            { brandId: 'a', amount: 100, method: 'card' },
            { brandId: 'b', amount: 299, method: 'card' },
          ],
        },
      },
    ],
    [
      'brand_without_lines /payment/allocations/0/brandId',
      {
        payment: {
          provider: 'p',
          token: 't',
          status: 'captured',
          allocations: [{ brandId: 'z', amount: 0, method: 'card' }],
        },
      },
    ],
  ])('%s', (fault, changes) => {
    expect(faultsOf(plain(changes))).toContain(fault)
  })
})
