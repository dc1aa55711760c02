import { FEE_CODE } from '../names.ts'
import { type Draft, type LineNames, numberOf, unitsOf } from './drafts.ts'
import { type Row, splitRows } from './ended-rows.ts'
import type { OrderState } from './order-state.ts'
import { refundedMoney } from './refunded-money.ts'

/**
 * Refunds to the customer, by who holds the money. What the brand collected its own
 * gateway has refunded. What the platform collected is in the shop's books only: a refund of
 * it moves nothing, and is pending until the platform says that it was issued.
 */
export function refundReports(order: OrderState, names: LineNames): Draft[] {
  const { refunds, taxesIncluded } = order
  const rows = splitRows(order, names)
  const ending = refunds.filter((refund) => (rows.get(refund)?.ended.length ?? 0) > 0)
  return refunds.flatMap((refund) => {
    const refundId = /\bref_[0-9A-Za-z]+\b/.exec(refund.note ?? '')?.[0] ?? null
    const reference = numberOf(refund.id)
    const { ended = [], kept = [] } = rows.get(refund) ?? {}
    const { brands, platforms, status } = refundedMoney(refund)
    const shipping = refund.refundShippingLines
      .filter(({ shippingLine }) => shippingLine?.code?.startsWith(FEE_CODE) !== true)
      .reduce((sum, row) => sum + row.subtotalAmountSet, 0)

    const drafts: Draft[] = []
    const report = (part: object) =>
      drafts.push({ type: 'refund.updated', occurredAt: refund.updatedAt, refund: { refundId, ...part } })
    if (refundId !== null) {
      // Asked for by the platform. What it holds it refunds itself: the shop only keeps a record, and knows nothing new.
      if (platforms > 0) return []
      const lines = linesOf([...ended, ...kept], names)
      report({ reference, status, lines, shipping, total: brands })
      return drafts
    }
    // Units that end open a refund with us. So their worth is reported by itself, if it is the brand's money: that
    // refund was issued. With the last units of an order its shipping and fees end, and all of it is their worth.
    const endsTheOrder = refund === ending.at(-1) && isEnded(order, names, [...rows.values()])
    const worth = endsTheOrder ? Number.POSITIVE_INFINITY : worthOf(ended, taxesIncluded)
    // Of nothing but ended units, it is what the merchant gave for them: Shopify's shares of a discount need not be ours.
    const isOfEndedOnly = ended.length > 0 && kept.length === 0 && refund.refundShippingLines.length === 0
    const ofEnded = isOfEndedOnly ? brands : Math.min(brands, worth)
    const brandsRest = brands - ofEnded
    const platformsRest = Math.max(0, platforms - Math.max(0, worth - brands))
    const details = { lines: linesOf(kept, names), shipping }
    if (ofEnded > 0) report({ reference, status, ofEndedUnits: true, lines: linesOf(ended, names), total: ofEnded })
    const rest = ofEnded > 0 ? `${reference}-rest` : reference
    if (brandsRest > 0 || (platformsRest === 0 && details.lines !== null)) {
      report({ reference: rest, status, ...details, total: brandsRest })
    }
    if (platformsRest > 0) {
      const own =
        brandsRest > 0
          ? { reference: `${reference}-platform`, lines: null, shipping: 0 }
          : { reference: rest, ...details }
      report({ ...own, status: 'pending', returnedBy: 'platform', total: platformsRest })
    }
    return drafts
  })
}

/** Whether nothing is left of the order: cancelled as a whole, or unit by unit. */
function isEnded({ cancelledAt, lineItems }: OrderState, names: LineNames, rows: readonly { ended: readonly Row[] }[]) {
  if (cancelledAt !== null) return true
  const ended = rows.flatMap((one) => one.ended)
  const unitsOfLine = (id: string) =>
    ended.filter(({ lineItem }) => lineItem.id === id).reduce((sum, { quantity }) => sum + quantity, 0)
  return lineItems.every(({ id, quantity }) => !names.has(id) || unitsOfLine(id) >= quantity)
}

function linesOf(rows: readonly Row[], names: LineNames) {
  const items = rows.map(({ lineItem, quantity }) => ({ lineItemId: lineItem.id, quantity }))
  const lines = unitsOf(items, names)
  return lines.length === 0 ? null : lines
}

function worthOf(rows: readonly Row[], taxesIncluded: boolean): number {
  return rows.reduce((sum, { subtotalSet, totalTaxSet }) => sum + subtotalSet + (taxesIncluded ? 0 : totalTaxSet), 0)
}
