import type { BrandOrder, Refund, Return } from '../brand-order.ts'
import type { Concern } from '../order.ts'

/**
 * What of a brand order somebody should know beside its statuses. The order's own row keeps it, so that a list shows it
 * without reading brand orders. It is null in the life of a normal order, and costs nothing there.
 */
export function concernOf(brandOrder: BrandOrder): Concern | null {
  if (failedRefund(brandOrder) !== null) return 'refund_failed'
  if (owedRefunds(brandOrder).length > 0) return 'refund_owed_by_platform'
  const { fulfillments, amounts, refunds } = brandOrder
  const has = (status: string) => fulfillments.some((fulfillment) => fulfillment.status === status)
  if (has('exception')) return 'shipment_exception'
  if (has('attempt_failed')) return 'attempt_failed'
  // Goods that came back are settled when their money is.
  if (has('returned_to_sender') && amounts.refundable > 0) return 'returned_to_sender'
  if (openReturns(brandOrder).length > 0) return 'return_open'
  return refunds.some(({ status }) => status === 'pending') ? 'refund_at_brand' : null
}

/**
 * The refund that failed, where nothing took its place and its money can still be refunded. Refunds of ended units are
 * opened again by themselves.
 */
export function failedRefund({ refunds, amounts }: BrandOrder): Refund | null {
  const newest = refunds.findLast(({ ofEndedUnits }) => !ofEndedUnits)
  return newest?.status === 'failed' && amounts.refundable > 0 ? newest : null
}

/** Refunds that the platform has to pay, oldest first. */
export function owedRefunds({ refunds }: BrandOrder): Refund[] {
  return refunds
    .filter(({ status, returnedBy }) => status === 'pending' && returnedBy === 'platform')
    .toSorted((one, other) => (one.requestedAt < other.requestedAt ? -1 : 1))
}

/** Returns that are under way, oldest first; one that was received is, until its goods are refunded. */
export function openReturns({ returns, refunds, amounts }: BrandOrder): Return[] {
  const isRefunded = (id: string) =>
    amounts.refundable === 0 || refunds.some(({ returnId, status }) => returnId === id && status !== 'failed')
  return returns
    .filter(({ id, status }) => underWay.has(status) || (status === 'received' && !isRefunded(id)))
    .toSorted((one, other) => (one.requestedAt < other.requestedAt ? -1 : 1))
}

const underWay: ReadonlySet<Return['status']> = new Set(['requested', 'approved', 'in_transit'])
