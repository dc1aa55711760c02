import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderRequestSchema } from '../../../functions/orders/placing/order-request.ts'
import { priceOrder } from '../../../functions/orders/placing/pricing/price-order.ts'
import type { PricingRequest } from '../../../functions/orders/placing/request-draft.ts'
import { purchaseSchema } from '../../../functions/orders/purchase.ts'
import { contractExample } from './contract-example.ts'
import { priceableRequest } from './priceable-request.ts'

function purchaseOf(request: PricingRequest) {
  const priced = priceOrder('ord_1', request)
  if ('faults' in priced) throw new Error(JSON.stringify(priced.faults))
  return priced.purchase
}

function faultsOf(request: PricingRequest) {
  const priced = priceOrder('ord_1', request)
  return 'faults' in priced ? priced.faults.map(({ code, pointer }) => `${code} ${pointer}`) : []
}

const line = { brandId: 'a', sku: 'S', title: 'T', quantity: 1, unitPrice: 100 }
const plain = (changes: Partial<PricingRequest>): PricingRequest => ({
  currency: 'USD',
  lines: [line, { ...line, brandId: 'b', unitPrice: 300 }],
  totals: { items: 400, total: 400 },
  ...changes,
})

describe('priceOrder', () => {
  it("prices the contract's example", () => {
    expect(orderRequestSchema.safeParse(contractExample()).error).toBeUndefined()
    const purchase = purchaseOf(contractExample())
    expect(purchase.totals).toEqual({ items: 6800, discount: 633, shipping: 1400, fees: 0, tax: 560, total: 8127 })
    expect(purchase.lines.map(({ externalId, discount, total }) => ({ externalId, discount, total }))).toEqual([
      { externalId: '1', discount: 256, total: 5144 },
      { externalId: '2', discount: 377, total: 1543 },
    ])
  })

  it('gives every priced purchase the shape that is stored, whatever was left out', () => {
    fc.assert(
      fc.property(priceableRequest, (request) => {
        const purchase = purchaseOf(request)
        expect(purchaseSchema.parse(purchase)).toEqual(purchase)
        expect(purchase.totals).toEqual(request.totals)
      }),
    )
  })

  it('shares every order discount out in full, and leaves nothing below nothing', () => {
    fc.assert(
      fc.property(priceableRequest, (request) => {
        const purchase = purchaseOf(request)
        const rows = [...purchase.lines, ...purchase.shipping]
        for (const { externalId, amount } of purchase.discounts) {
          const parts = rows.flatMap((row) => row.discountAllocations.filter(({ discount }) => discount === externalId))
          expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
        }
        for (const row of rows) for (const part of row.discountAllocations) expect(part.amount).toBeGreaterThan(0)
        for (const one of purchase.lines) {
          expect(one.discount).toBeLessThanOrEqual(one.quantity * one.unitPrice)
          expect(one.total).toBeGreaterThanOrEqual(0)
        }
        for (const one of purchase.shipping) expect(one.discount).toBeLessThanOrEqual(one.amount)
      }),
    )
  })

  it('does not depend on the order of lines and shipping', () => {
    fc.assert(
      fc.property(priceableRequest, (request) => {
        const reversed = {
          ...request,
          lines: request.lines.toReversed(),
          shipping: request.shipping?.toReversed() ?? [],
        }
        const turned = purchaseOf(reversed)
        const purchase = purchaseOf(request)
        expect(turned.lines.toReversed()).toEqual(purchase.lines)
        expect(turned.shipping.toReversed()).toEqual(purchase.shipping)
      }),
    )
  })

  it('gives brands and amounts the same also where ids are positions', () => {
    fc.assert(
      fc.property(priceableRequest, (request) => {
        const unnamed = request.lines.map(({ externalId: _, ...rest }) => rest)
        const rows = (lines: typeof unnamed) =>
          purchaseOf({ ...request, lines })
            .lines.map(({ brandId, sku, unitPrice, total, discount }) =>
              [brandId, sku, unitPrice, total, discount].join(),
            )
            .toSorted()
        expect(rows(unnamed.toReversed())).toEqual(rows(unnamed))
      }),
    )
  })

  it('takes each discount off what the earlier ones left', () => {
    const discounts = [
      { amount: 100, brandIds: ['a'] },
      { amount: 3, fundedBy: 'brand' as const },
    ]
    const purchase = purchaseOf(plain({ discounts, totals: { items: 400, discount: 103, total: 297 } }))
    expect(purchase.lines.map(({ discountAllocations }) => discountAllocations)).toEqual([
      [{ discount: '1', amount: 100 }],
      [{ discount: '2', amount: 3 }],
    ])
    expect(faultsOf(plain({ discounts: [...discounts, { amount: 1, brandIds: ['a'] }] }))).toContain(
      'discount_exceeds_base /discounts/2/amount',
    )
  })

  it('restricts a discount to lines, and follows explicit allocations', () => {
    const totals = { items: 400, discount: 40, total: 360 }
    const byLines = purchaseOf(plain({ discounts: [{ amount: 40, lines: ['2'] }], totals }))
    expect(byLines.lines.map(({ discount }) => discount)).toEqual([0, 40])
    const allocations = [
      { to: '1', amount: 39 },
      { to: '2', amount: 1 },
    ]
    const explicit = purchaseOf(plain({ discounts: [{ amount: 40, allocations }], totals }))
    expect(explicit.lines.map(({ discount }) => discount)).toEqual([39, 1])
  })

  it('takes a shipping discount off shipping, not off items', () => {
    const shipping = [
      { brandId: 'a', method: 'm', amount: 20 },
      { brandId: 'b', method: 'm', amount: 10 },
    ]
    const totals = { items: 400, discount: 25, shipping: 30, total: 405 }
    const purchase = purchaseOf(plain({ shipping, discounts: [{ amount: 25, target: 'shipping' }], totals }))
    expect(purchase.shipping.map(({ discount }) => discount)).toEqual([17, 8])
    expect(purchase.lines.map(({ discount }) => discount)).toEqual([0, 0])
  })

  it('takes orders at the limit of what is exact', () => {
    const largest = { ...line, unitPrice: 10 ** 12, tax: 10 ** 12 }
    const lines = Array.from({ length: 200 }, () => largest)
    const totals = { items: 2 * 10 ** 14, tax: 2 * 10 ** 14, total: 4 * 10 ** 14 }
    expect(purchaseSchema.parse(purchaseOf(plain({ lines, totals }))).totals.total).toBe(4 * 10 ** 14)
  })
})

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
