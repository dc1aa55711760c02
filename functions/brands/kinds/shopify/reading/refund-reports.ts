import { PLATFORM_GATEWAY } from '../names.ts'
import { type Draft, type LineNames, unitsOf } from './drafts.ts'
import type { OrderState, ShopifyRefund } from './order-state.ts'

type Row = ShopifyRefund['refundLineItems'][number]

/**
 * What goes back to the customer, by who holds the money. What the brand collected its own
 * gateway has paid back. What the platform collected is in the shop's books only: a refund of
 * it moves nothing, and is to be returned by the platform until it says that it was.
 */
export function refundReports(order: OrderState, names: LineNames): Draft[] {
  const { refunds, taxesIncluded, cancelledAt } = order
  // Fees and what the merchant added end as rows, too, but no unit of ours with them. An order that is
  // cancelled has shipped nothing: its units ended, whether or not they were put back into stock.
  const isCancelled = ({ lineItem, restockType }: Row) =>
    names.has(lineItem.id) && (restockType === 'CANCEL' || (cancelledAt !== null && restockType === 'NO_RESTOCK'))
  const cancelling = refunds.filter(({ refundLineItems }) => refundLineItems.some(isCancelled))
  return refunds.flatMap((refund) => {
    const refundId = /\bref_[0-9A-Za-z]+\b/.exec(refund.note ?? '')?.[0] ?? null
    const reference = refund.id.replace('gid://shopify/Refund/', '')
    const cancelled = refund.refundLineItems.filter(isCancelled)
    const endsTheOrder = refund === cancelling.at(-1) && isEnded(order, names)
    const lines = unitsOf(itemsOf(refund.refundLineItems.filter((row) => !isCancelled(row))), names)
    // Units that end are a refund of their own with us already. So their worth is told by itself, if it is the brand's
    // money: that refund was paid. With the last units of an order its shipping and fees end, and all of it is their worth.
    const worth = endsTheOrder ? Number.POSITIVE_INFINITY : worthOf(cancelled, taxesIncluded)
    const { brands, platforms, endings } = sharesOf(refund, worth)
    const shipping = refund.refundShippingLines.reduce((sum, row) => sum + row.subtotalAmountSet, 0)
    const details = { lines: lines.length === 0 ? null : lines, shipping }
    const both = brands > 0 && platforms > 0

    const drafts: Draft[] = []
    const report = (part: object) =>
      drafts.push({ type: 'refund.updated', occurredAt: refund.updatedAt, refund: { refundId, ...part } })
    if (endings > 0) {
      const lines = unitsOf(itemsOf(cancelled), names)
      report({ reference, status: statusOf(refund), ofEndedUnits: true, lines, total: endings })
    }
    const rest = endings > 0 ? `${reference}-rest` : reference
    if (brands > 0 || (platforms === 0 && lines.length > 0)) {
      report({ reference: rest, status: statusOf(refund), ...details, total: brands })
    }
    if (platforms > 0) {
      const own = both
        ? { reference: `${reference}-platform`, lines: null, shipping: 0 }
        : { reference: rest, ...details }
      report({ ...own, status: 'pending', returnedBy: 'platform', total: platforms })
    }
    // Asked for by the platform, which moves its money itself: the shop only keeps a record, and knows nothing new.
    return refundId !== null && platforms > 0 ? [] : drafts
  })
}

/** Whether nothing is left of the order: cancelled as a whole, or unit by unit. */
function isEnded({ cancelledAt, lineItems, refunds }: OrderState, names: LineNames): boolean {
  if (cancelledAt !== null) return true
  const rows = refunds.flatMap(({ refundLineItems }) =>
    refundLineItems.filter(({ restockType }) => restockType === 'CANCEL'),
  )
  const unitsOfLine = (id: string) =>
    rows.filter(({ lineItem }) => lineItem.id === id).reduce((sum, { quantity }) => sum + quantity, 0)
  return lineItems.every(({ id, quantity }) => !names.has(id) || unitsOfLine(id) >= quantity)
}

function itemsOf(rows: ShopifyRefund['refundLineItems']) {
  return rows.map(({ lineItem, quantity }) => ({ lineItemId: lineItem.id, quantity }))
}

/** Minor units that go back of the brand's and of the platform's money, without the worth of units that ended; and what of that the brand gives. */
function sharesOf({ transactions, totalRefundedSet }: ShopifyRefund, worth: number) {
  const sumOf = (rows: typeof transactions) => rows.reduce((sum, { amountSet }) => sum + amountSet, 0)
  const platforms = sumOf(transactions.filter(({ gateway }) => gateway === PLATFORM_GATEWAY))
  const brands = transactions.length > 0 ? sumOf(transactions) - platforms : totalRefundedSet
  return {
    brands: Math.max(0, brands - worth),
    platforms: Math.max(0, platforms - Math.max(0, worth - brands)),
    endings: Math.min(brands, worth),
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
