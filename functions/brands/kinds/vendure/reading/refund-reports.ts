import { BY_PLATFORM, PLATFORM_PAYMENT } from '../names.ts'
import type { Draft } from './drafts.ts'
import type { GoneUnits } from './gone-units.ts'
import { type OrderState, ours, type VendureRefund } from './order-state.ts'
import { type LineNames, unitsOf } from './units.ts'

const statuses: Readonly<Record<string, string>> = { Pending: 'pending', Settled: 'issued', Failed: 'failed' }

/**
 * Refunds to the customer, by who holds the money. A refund of what the platform took is in the shop's books only: where
 * staff made it, the platform is asked to return the money.
 */
export function refundReports(order: OrderState, names: LineNames, gone: GoneUnits): Draft[] {
  // Of ended units, those that no refund has paid for yet; earlier refunds take theirs first.
  const unpaid = new Map(gone.ended.map(({ orderLineId, quantity }) => [orderLineId, quantity]))
  const isCancelled = order.state === 'Cancelled' && gone.returned.length === 0
  return order.payments.flatMap(({ method, refunds }) =>
    refunds.flatMap((refund): Draft[] => {
      const { id: reference, total: units, state, updatedAt, reason } = refund
      const refundId = /\bref_[0-9A-Za-z]+\b/.exec(reason ?? '')?.[0] ?? null
      const isPlatforms = refundId === null ? method === PLATFORM_PAYMENT : reason?.includes(BY_PLATFORM) === true
      // Asked for by the platform, of what it holds itself: the shop keeps a record, and knows nothing new.
      if (refundId !== null && isPlatforms) return []
      const lines = unitsOf(refund.lines, names)
      const status = statuses[state] ?? 'pending'
      const total = ours(order, units)
      const named = lines.length === 0 ? {} : { lines }
      if (refundId !== null) return [draft(updatedAt, { reference, refundId, status, total, ...named })]
      const ofEndedUnits = isCancelled || takeFrom(unpaid, refund)
      // Units that ended opened a refund with us already, which the platform pays.
      if (isPlatforms && ofEndedUnits) return []
      if (isPlatforms)
        return [draft(updatedAt, { reference, status: 'pending', returnedBy: 'platform', total, ...named })]
      return [draft(updatedAt, { reference, status, total, ...named, ...(ofEndedUnits ? { ofEndedUnits } : {}) })]
    }),
  )
}

function draft(occurredAt: string, refund: object): Draft {
  return { type: 'refund.updated', occurredAt, refund }
}

/** Whether all units of a refund ended before they shipped. */
function takeFrom(unpaid: Map<string, number>, { lines }: VendureRefund): boolean {
  const fits =
    lines.length > 0 && lines.every(({ orderLineId, quantity }) => (unpaid.get(orderLineId) ?? 0) >= quantity)
  if (fits)
    for (const { orderLineId, quantity } of lines) unpaid.set(orderLineId, (unpaid.get(orderLineId) ?? 0) - quantity)
  return fits
}
