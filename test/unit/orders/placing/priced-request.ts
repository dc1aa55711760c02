import { priceOrder } from '../../../../functions/orders/placing/pricing/price-order.ts'
import type { PricingRequest } from '../../../../functions/orders/placing/request-draft.ts'

export function purchaseOf(request: PricingRequest) {
  const priced = priceOrder('ord_1', request)
  if ('faults' in priced) throw new Error(JSON.stringify(priced.faults))
  return priced.purchase
}

export function faultsOf(request: PricingRequest) {
  const priced = priceOrder('ord_1', request)
  return 'faults' in priced ? priced.faults.map(({ code, pointer }) => `${code} ${pointer}`) : []
}

/** Two lines of two brands. */
export const line = { brandId: 'a', sku: 'S', title: 'T', quantity: 1, unitPrice: 100 }
export const plain = (changes: Partial<PricingRequest>): PricingRequest => ({
  currency: 'USD',
  lines: [line, { ...line, brandId: 'b', unitPrice: 300 }],
  totals: { items: 400, total: 400 },
  ...changes,
})
