import type { Fault } from '../../../http/problem.ts'
import type { Purchase } from '../../purchase.ts'
import { splitPurchase } from '../split-purchase.ts'

/** Payment allocations, where given, must come to each brand's portion exactly. */
export function paymentAllocationFaults(purchase: Purchase): Fault[] {
  const allocations = purchase.payment?.allocations ?? []
  if (allocations.length === 0) {
    if (purchase.payment?.collectedBy !== 'brand') return []
    const detail = 'A brand that is to collect needs a token of its own: give allocations.'
    return [{ code: 'required', pointer: '/payment/allocations', detail }]
  }
  return splitPurchase(purchase).flatMap(({ brandId, totals }): Fault[] => {
    const own = allocations.filter((part) => part.brandId === brandId)
    const given = own.reduce((sum, { amount }) => sum + amount, 0)
    if (given === totals.total) return []
    const detail = `The brand order of ${brandId} comes to ${totals.total}; its allocations add up to ${given}.`
    return [{ code: 'payment_allocations_mismatch', pointer: '/payment/allocations', detail }]
  })
}
