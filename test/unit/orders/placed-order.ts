import type { BrandOrder } from '../../../functions/orders/brand-order.ts'
import { applyTransition, type Transition } from '../../../functions/orders/life/transition.ts'
import type { Order } from '../../../functions/orders/order.ts'
import { addTotals } from '../../../functions/orders/order-totals.ts'
import { newBrandOrder, newOrder } from '../../../functions/orders/placing/create-order.ts'
import { splitPurchase } from '../../../functions/orders/placing/split-purchase.ts'
import type { Purchase } from '../../../functions/orders/purchase.ts'

export const placedAt = new Date('2026-11-22T18:00:00.000Z')

export interface LineOf {
  readonly brandId?: string
  readonly quantity: number
  readonly unitPrice: number
  /** The line's own discount. */
  readonly discount?: number
  /** Its shares of order discounts. */
  readonly shares?: readonly number[]
  readonly tax?: number
}

export interface OrderOf {
  readonly currency?: string
  readonly taxIncluded?: boolean
  readonly lines: readonly LineOf[]
  readonly shipping?: readonly { brandId?: string; amount: number; discount?: number; tax?: number }[]
  readonly fees?: readonly { brandId?: string; amount: number; tax?: number }[]
  readonly collectedBy?: 'platform' | 'brand'
}

/** An order of a purchase that needs no validation, with its brand orders; line ids are `l1`, `l2` …, the brand `aurora`. */
export function placedOrderOf(wish: OrderOf): { order: Order; brandOrders: BrandOrder[] } {
  const purchase = purchaseOf(wish)
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
    now: placedAt,
  })
  return { order, brandOrders: splitPurchase(purchase).map((portion) => newBrandOrder(order, portion)) }
}

export function brandOrderOf(wish: OrderOf): BrandOrder {
  const [brandOrder] = placedOrderOf(wish).brandOrders
  if (brandOrder === undefined) throw new Error('An order has a brand order.')
  return brandOrder
}

/** The brand order after transitions; one that changes nothing fails the test. */
export function after(brandOrder: BrandOrder, ...transitions: readonly Transition[]): BrandOrder {
  const { order } = placedOrderOf({ lines: [{ quantity: 1, unitPrice: 1 }] })
  return transitions.reduce((before, transition) => {
    const result = applyTransition(order, before, transition, placedAt)
    if ('unchanged' in result) throw new Error(`${transition.name}: ${result.unchanged}`)
    return result.brandOrder
  }, brandOrder)
}

export function purchaseOf({
  currency = 'USD',
  taxIncluded = false,
  lines,
  shipping = [],
  fees = [],
  collectedBy,
}: OrderOf) {
  const priced = {
    lines: lines.map(({ brandId = 'aurora', quantity, unitPrice, discount = 0, shares = [], tax = 0 }, index) => {
      const off = discount + shares.reduce((sum, share) => sum + share, 0)
      return {
        id: `l${index + 1}`,
        externalId: String(index + 1),
        brandId,
        sku: 'SKU',
        title: 'Thing',
        fulfillmentType: 'shipping' as const,
        quantity,
        unitPrice,
        discount: off,
        discountAllocations: shares.map((amount, share) => ({ discount: String(share + 1), amount })),
        tax,
        taxLines: [],
        total: quantity * unitPrice - off + (taxIncluded ? 0 : tax),
      }
    }),
    shipping: shipping.map(({ brandId = 'aurora', amount, discount = 0, tax = 0 }, index) => ({
      externalId: String(index + 1),
      brandId,
      type: 'shipping' as const,
      method: 'standard',
      title: null,
      amount,
      discount,
      discountAllocations: [],
      tax,
      taxLines: [],
      lines: null,
      pickupLocation: null,
      estimatedDelivery: null,
    })),
    fees: fees.map(({ brandId = 'aurora', amount, tax = 0 }, index) => ({
      externalId: String(index + 1),
      brandId,
      type: 'other' as const,
      title: 'Fee',
      amount,
      tax,
      taxLines: [],
    })),
  }
  const payment =
    collectedBy === undefined ? null : { provider: 'stripe', status: 'captured' as const, collectedBy, allocations: [] }
  const purchase: Purchase = {
    orderId: 'ord_1',
    currency,
    taxIncluded,
    ...priced,
    discounts: [],
    payment,
    totals: addTotals(priced, taxIncluded),
  }
  return purchase
}
