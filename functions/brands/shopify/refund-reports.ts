import { type Draft, type LineNames, unitsOf } from './drafts.ts'
import { PLATFORM_GATEWAY } from './names.ts'
import type { OrderState, ShopifyRefund } from './order-state.ts'

/**
 * What goes back to the customer, by who holds the money. What the brand collected its own
 * gateway has paid back. What the platform collected is in the shop's books only: a refund of
 * it moves nothing, and is to be returned by the platform until it says that it was.
 */
export function refundReports({ refunds, cancelledAt, taxesIncluded }: OrderState, names: LineNames): Draft[] {
  return refunds.flatMap((refund) => {
    const refundId = /\bref_[0-9A-Za-z]+\b/.exec(refund.note ?? '')?.[0] ?? null
    const reference = refund.id.replace('gid://shopify/Refund/', '')
    const cancelled = refund.refundLineItems.filter(({ restockType }) => restockType === 'CANCEL')
    const endsTheOrder = cancelledAt !== null && cancelled.length > 0
    const lines = unitsOf(
      refund.refundLineItems
        .filter(({ restockType }) => restockType !== 'CANCEL')
        .map(({ lineItem, quantity }) => ({ lineItemId: lineItem.id, quantity })),
      names,
    )
    // Units that end are a refund of their own with us already, so their worth is told once. Of a whole order that
    // ends the brand's money is told all the same: the same total says that that refund was paid.
    const told = endsTheOrder ? 0 : worthOf(cancelled, taxesIncluded)
    const { brands, platforms } = sharesOf(refund, told)
    const shipping = refund.refundShippingLines.reduce((sum, row) => sum + row.subtotalAmountSet, 0)
    const details = { lines: lines.length === 0 ? null : lines, shipping: endsTheOrder ? 0 : shipping }
    const both = brands > 0 && platforms > 0

    const drafts: Draft[] = []
    const report = (part: object) =>
      drafts.push({ type: 'refund.updated', occurredAt: refund.updatedAt, refund: { refundId, ...part } })
    if (brands > 0 || (platforms === 0 && lines.length > 0)) {
      report({ reference, status: statusOf(refund), ...details, total: brands })
    }
    if (platforms > 0 && !endsTheOrder) {
      const own = both ? { reference: `${reference}-platform`, lines: null, shipping: 0 } : { reference, ...details }
      report({ ...own, status: 'pending', returnedBy: 'platform', total: platforms })
    }
    // Asked for by the platform, which moves its money itself: the shop only keeps a record, and knows nothing new.
    return refundId !== null && platforms > 0 ? [] : drafts
  })
}

/** Minor units that go back of the brand's and of the platform's money, without `told`. */
function sharesOf({ transactions, totalRefundedSet }: ShopifyRefund, told: number) {
  const sumOf = (rows: typeof transactions) => rows.reduce((sum, { amountSet }) => sum + amountSet, 0)
  const platforms = sumOf(transactions.filter(({ gateway }) => gateway === PLATFORM_GATEWAY))
  const brands = transactions.length > 0 ? sumOf(transactions) - platforms : totalRefundedSet
  return {
    brands: Math.max(0, brands - told),
    platforms: Math.max(0, platforms - Math.max(0, told - brands)),
  }
}

function worthOf(rows: ShopifyRefund['refundLineItems'], taxesIncluded: boolean): number {
  return rows.reduce((sum, { subtotalSet, totalTaxSet }) => sum + subtotalSet + (taxesIncluded ? 0 : totalTaxSet), 0)
}

/** Of the brand's own payments: the platform's say nothing about whether money moved. */
function statusOf({ transactions }: ShopifyRefund): 'pending' | 'issued' | 'failed' {
  const own = transactions.filter(({ gateway }) => gateway !== PLATFORM_GATEWAY)
  const statuses = own.map(({ status }) => status)
  if (statuses.some((status) => status === 'FAILURE' || status === 'ERROR')) return 'failed'
  const isOpen = (status: string) => status === 'PENDING' || status === 'AWAITING_RESPONSE' || status === 'UNKNOWN'
  return statuses.some(isOpen) ? 'pending' : 'issued'
}
