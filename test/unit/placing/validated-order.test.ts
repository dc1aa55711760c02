import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { newOrder } from '../../../functions/orders/placing/create-order.ts'
import { newBrandOrders } from '../../../functions/orders/placing/created-order.ts'
import { priceOrder } from '../../../functions/orders/placing/pricing/price-order.ts'
import { renderValidation } from '../../../functions/orders/placing/validated-order.ts'
import type { Purchase } from '../../../functions/orders/purchase.ts'
import { contractExample } from '../orders/contract-example.ts'
import { priceableRequest } from '../orders/placing/priceable-request.ts'

function purchaseOf(request: Parameters<typeof priceOrder>[1]): Purchase {
  const priced = priceOrder('ord_1', request)
  if (!('purchase' in priced)) throw new Error(JSON.stringify(priced.faults))
  return priced.purchase
}

function brandOrdersOf(purchase: Purchase) {
  const { order } = newOrder({
    id: 'ord_1',
    storefrontId: 'sf_1',
    livemode: false,
    externalId: 'PLAT-1',
    customerId: null,
    metadata: {},
    releaseAfter: null,
    purchase,
    acceptBy: new Map(),
    now: new Date('2026-11-22T18:00:00.000Z'),
  })
  return newBrandOrders(order, purchase)
}

test('the contract’s example: 256 of the discount for one brand, 77 for the other', () => {
  const { brandOrders } = renderValidation(purchaseOf(contractExample()))
  expect(brandOrders).toMatchObject([
    { brandId: 'aurora', totals: { total: 5684 }, lines: [{ discount: 256, discountAllocations: [{ amount: 256 }] }] },
    { brandId: 'borealis', totals: { total: 2443 }, lines: [{ discount: 377, discountAllocations: [{ amount: 77 }] }] },
  ])
})

test('each line and each shipping says what the order would say', () => {
  fc.assert(
    fc.property(priceableRequest, (request) => {
      const purchase = purchaseOf(request)
      const validated = renderValidation(purchase)
      const placed = brandOrdersOf(purchase)
      expect(validated.brandOrders.map(({ brandId }) => brandId)).toEqual(placed.map(({ brandId }) => brandId))
      for (const [index, { totals, lines, shipping, fees }] of validated.brandOrders.entries()) {
        expect(placed[index]).toMatchObject({ totals, lines, shipping, fees })
        expect(placed[index]?.lines).toHaveLength(lines.length)
      }
      const shares = validated.brandOrders.flatMap(({ lines, shipping }) => [...lines, ...shipping])
      expect(shares.reduce((sum, { discount }) => sum + discount, 0)).toBe(validated.totals.discount)
      expect(JSON.stringify(validated)).not.toContain('"id"')
    }),
  )
})
