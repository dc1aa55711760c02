import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderRequestSchema } from '../../../../functions/orders/placing/order-request.ts'
import { purchaseSchema } from '../../../../functions/orders/purchase.ts'
import { contractExample } from '../contract-example.ts'
import { priceableRequest } from './priceable-request.ts'
import { faultsOf, line, plain, purchaseOf } from './priced-request.ts'

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
