import type { Fault } from '../../../http/problem.ts'
import type { Purchase } from '../../purchase.ts'
import type { PaymentRequest } from '../order-request.ts'
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

/**
 * Who collects a brand's money returns it, so one party collects all of one brand order. A brand that collects needs a
 * token of its own to do so.
 */
export function collectorFaults(payment: PaymentRequest | null): Fault[] {
  const allocations = payment?.allocations ?? []
  const collectorOf = (part: (typeof allocations)[number]) => part.collectedBy ?? payment?.collectedBy ?? 'platform'
  // A part of nothing is collected by nobody.
  const parts = allocations.map((part, index) => ({ part, index })).filter(({ part }) => part.amount > 0)
  return parts.flatMap(({ part, index }): Fault[] => {
    const first = parts.find((other) => other.part.brandId === part.brandId)?.part ?? part
    const pointer = `/payment/allocations/${index}`
    const isMixed = collectorOf(first) !== collectorOf(part)
    const mixed = `Either the platform or the brand collects all of the brand order of ${part.brandId}.`
    const lacksToken = collectorOf(part) === 'brand' && part.token === undefined
    const required = 'A brand that collects needs a token of its own.'
    return [
      ...(isMixed ? [{ code: 'mixed_collectors', pointer: `${pointer}/collectedBy`, detail: mixed }] : []),
      ...(lacksToken ? [{ code: 'required', pointer: `${pointer}/token`, detail: required }] : []),
    ]
  })
}
