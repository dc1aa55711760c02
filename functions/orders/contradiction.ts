import type { EventDraft } from '../events/event.ts'
import { timestamp } from '../runtime/clock.ts'
import type { BrandOrder } from './brand-order.ts'

/** A report that cannot be true beside what is known is recorded as far as it goes, and somebody is asked to look. */
export function withContradiction(
  brandOrder: BrandOrder,
  events: readonly EventDraft[],
  now: Date,
): { brandOrder: BrandOrder; events: EventDraft[] } {
  if (brandOrder.attention !== null) return { brandOrder, events: [...events] }
  const attention = { code: 'contradictory_report', since: timestamp(now) } as const
  const event: EventDraft = {
    type: 'order.attention_required',
    subject: { type: 'brand_order', id: brandOrder.id },
    occurredAt: attention.since,
    data: { attention },
  }
  return { brandOrder: { ...brandOrder, attention }, events: [...events, event] }
}
