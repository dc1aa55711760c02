import type { BrandOrder } from '../brand-order.ts'
import type { EventDraft } from '../event.ts'
import { type AttentionFacts, attentionEvent, withAttention } from './attention.ts'
import { unitsOf } from './refunds/price-refund.ts'
import { brandRefundId } from './refunds/refund-ledger.ts'

/**
 * Units whose money the brand gives back though it has neither shipped nor ended them. A refund ends no units: the brand
 * may ship them all the same, and its shipment may be on its way to us. So a person is asked, until it ships or cancels them.
 */

const CODE = 'refunded_unshipped'

interface Step {
  readonly brandOrder: BrandOrder
  readonly events: readonly EventDraft[]
}

/** With the attention that such units need, or without it where none are left. */
export function withAwaitedUnits<Given extends Step>(before: BrandOrder, step: Given, now: Date): Given {
  const { brandOrder, events } = step
  const line = brandOrder.lines.find(({ id }) => awaited(brandOrder, id) > 0)
  const standing = brandOrder.attention
  if (line === undefined) {
    if (standing?.code !== CODE) return step
    const resolved = attentionEvent('order.attention_resolved', brandOrder, standing, now)
    return { ...step, brandOrder: { ...brandOrder, attention: null }, events: [...events, resolved] }
  }
  // One attention at a time; the next one comes when this one is resolved.
  if (standing !== null || !isNews(before, brandOrder)) return step
  const facts: AttentionFacts = { report: 'refund.updated', lineId: line.id, field: 'lines' }
  return { ...step, ...withAttention({ brandOrder, events }, CODE, facts, now) }
}

/** False where a person has resolved it: more of them, or another attention that stood in its way, are news. */
function isNews(before: BrandOrder, after: BrandOrder): boolean {
  if (before.attention !== null) return before.attention.code !== CODE
  return after.lines.some(({ id }) => awaited(after, id) > awaited(before, id))
}

/** Units of a line that the brand's own refunds name beyond what has left. */
export function awaited(brandOrder: BrandOrder, lineId: string): number {
  const { id, refunds, lines } = brandOrder
  const named = refunds
    .filter(({ status, ofEndedUnits }) => status !== 'failed' && !ofEndedUnits)
    .filter((refund) => refund.reference !== null && refund.id === brandRefundId(id, refund.reference))
    .reduce((sum, { basis }) => sum + unitsOf(basis.lines, lineId), 0)
  return Math.max(0, named - (lines.find((line) => line.id === lineId)?.quantities.fulfilled ?? 0))
}
