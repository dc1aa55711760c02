import { type Draft, type LineNames, unitsOf } from './drafts.ts'
import { PLATFORM_GATEWAY } from './names.ts'
import type { OrderState, ShopifyRefund } from './order-state.ts'

/**
 * Refunds that are not part of a cancellation; that one opens a refund of its own
 * with us, so telling both would count the money twice.
 */
export function refundReports({ refunds, taxesIncluded }: OrderState, names: LineNames): Draft[] {
  return refunds.flatMap((refund) => {
    const refundId = /\bref_[0-9A-Za-z]+\b/.exec(refund.note ?? '')?.[0] ?? null
    const byPlatform = refund.transactions.nodes.some(({ gateway }) => gateway === PLATFORM_GATEWAY)
    // Asked for by the platform, which moves the money itself: the shop only keeps a record, and knows nothing new.
    if (refundId !== null && byPlatform) return []
    const kept = refund.refundLineItems.filter(({ restockType }) => restockType !== 'CANCEL')
    const lines = unitsOf(
      kept.map(({ lineItem, quantity }) => ({ lineItemId: lineItem.id, quantity })),
      names,
    )
    const total = totalOf(refund, taxesIncluded)
    if (total === 0 && lines.length === 0) return []
    const shipping = refund.refundShippingLines.nodes.reduce((sum, row) => sum + row.subtotalAmountSet, 0)
    const reported = {
      reference: refund.id.replace('gid://shopify/Refund/', ''),
      refundId,
      status: statusOf(refund, byPlatform),
      lines: lines.length === 0 ? null : lines,
      shipping,
      total,
    }
    return [{ type: 'refund.updated', occurredAt: refund.updatedAt, refund: reported }]
  })
}

/** All that goes back, without the worth of units that the refund cancels. */
function totalOf({ transactions, totalRefundedSet, refundLineItems }: ShopifyRefund, taxesIncluded: boolean): number {
  const paid = transactions.nodes.reduce((sum, { amountSet }) => sum + amountSet, 0)
  const cancelled = refundLineItems.filter(({ restockType }) => restockType === 'CANCEL')
  const worth = cancelled.reduce(
    (sum, { subtotalSet, totalTaxSet }) => sum + subtotalSet + (taxesIncluded ? 0 : totalTaxSet),
    0,
  )
  return Math.max(0, (transactions.nodes.length > 0 ? paid : totalRefundedSet) - worth)
}

/**
 * A merchant's refund of money that the platform holds moves nothing by itself:
 * it is to be returned, until the platform says that it was.
 */
function statusOf({ transactions }: ShopifyRefund, byPlatform: boolean): 'pending' | 'issued' | 'failed' {
  if (byPlatform) return 'pending'
  const statuses = transactions.nodes.map(({ status }) => status)
  if (statuses.some((status) => status === 'FAILURE' || status === 'ERROR')) return 'failed'
  const isOpen = (status: string) => status === 'PENDING' || status === 'AWAITING_RESPONSE' || status === 'UNKNOWN'
  return statuses.some(isOpen) ? 'pending' : 'issued'
}
