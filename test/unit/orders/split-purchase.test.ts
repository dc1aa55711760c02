import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Totals } from '../../../functions/orders/fields.ts'
import { priceOrder } from '../../../functions/orders/placing/pricing/price-order.ts'
import type { PricingRequest } from '../../../functions/orders/placing/request-draft.ts'
import { brandOrderIdOf, splitPurchase } from '../../../functions/orders/placing/split-purchase.ts'
import { contractExample } from './contract-example.ts'
import { priceableRequest } from './placing/priceable-request.ts'

function purchaseOf(request: PricingRequest) {
  const priced = priceOrder('ord_1', request)
  if ('faults' in priced) throw new Error(JSON.stringify(priced.faults))
  return priced.purchase
}

describe('splitPurchase', () => {
  it("splits the contract's example as the contract does", () => {
    const [aurora, borealis, ...others] = splitPurchase(purchaseOf(contractExample()))
    expect(others).toEqual([])
    expect(aurora?.totals).toEqual({ items: 5000, discount: 256, shipping: 500, fees: 0, tax: 440, total: 5684 })
    expect(borealis?.totals).toEqual({ items: 1800, discount: 377, shipping: 900, fees: 0, tax: 120, total: 2443 })
    expect(aurora?.discounts).toEqual([{ externalId: '1', code: 'WELCOME', fundedBy: 'platform' }])
    expect(borealis?.lines[0]?.discountAllocations).toEqual([{ discount: '1', amount: 77 }])
    expect(borealis).toMatchObject({ brandId: 'borealis', collectedBy: 'platform', paymentStatus: 'authorized' })
  })

  it('gives the brands exactly the order: every row once, and totals that add up', () => {
    fc.assert(
      fc.property(priceableRequest, (request) => {
        const purchase = purchaseOf(request)
        const portions = splitPurchase(purchase)
        for (const name of Object.keys(purchase.totals) as (keyof Totals)[]) {
          expect(portions.reduce((sum, { totals }) => sum + totals[name], 0)).toBe(purchase.totals[name])
        }
        for (const portion of portions) {
          for (const value of Object.values(portion.totals)) expect(value).toBeGreaterThanOrEqual(0)
          const { items, discount, shipping, fees, tax, total } = portion.totals
          expect(items - discount + shipping + fees + (purchase.taxIncluded ? 0 : tax)).toBe(total)
        }
        for (const list of ['lines', 'shipping', 'fees'] as const) {
          const given = portions.flatMap(({ brandId, [list]: rows }) => rows.map((row) => ({ ...row, brandId })))
          const byExternalId = (rows: { externalId: string }[]) => new Map(rows.map((row) => [row.externalId, row]))
          expect(given.length).toBe(purchase[list].length)
          expect(byExternalId(given)).toEqual(byExternalId(purchase[list]))
        }
        expect(portions.map(({ brandId }) => brandId)).toEqual(portions.map(({ brandId }) => brandId).toSorted())
      }),
    )
  })

  it('leaves out discounts that a brand has no share of', () => {
    const request = contractExample()
    const discounts = [{ code: 'ONLY-B', amount: 333, brandIds: ['borealis'] }]
    const [aurora, borealis] = splitPurchase(purchaseOf({ ...request, discounts }))
    expect(aurora?.discounts).toEqual([])
    expect(borealis?.discounts).toEqual([{ externalId: '1', code: 'ONLY-B', fundedBy: 'platform' }])
  })

  it('says per brand who collects', () => {
    const request = contractExample()
    const allocations = [
      { brandId: 'aurora', amount: 5000, method: 'card' as const, collectedBy: 'brand' as const },
      { brandId: 'aurora', amount: 684, method: 'gift_card' as const },
      { brandId: 'borealis', amount: 2443, method: 'card' as const, collectedBy: 'brand' as const },
    ]
    const payment = { provider: 'stripe', token: 'pm_1', status: 'captured' as const, allocations }
    const portions = splitPurchase(purchaseOf({ ...request, payment }))
    expect(portions.map(({ collectedBy }) => collectedBy)).toEqual(['platform', 'brand'])
    const { payment: _, ...unpaid } = request
    expect(splitPurchase(purchaseOf(unpaid)).map(({ paymentStatus }) => paymentStatus)).toEqual([null, null])
  })

  it('derives the same brand order id every time', () => {
    expect(brandOrderIdOf('ord_1', 'aurora')).toBe(brandOrderIdOf('ord_1', 'aurora'))
    expect(brandOrderIdOf('ord_1', 'aurora')).not.toBe(brandOrderIdOf('ord_1', 'borealis'))
    expect(brandOrderIdOf('ord_1', 'aurora')).toMatch(/^bo_[0-9A-Z]{26}$/)
  })
})
