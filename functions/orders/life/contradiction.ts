import { timestamp } from '../../runtime/clock.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { EventDraft } from '../event.ts'
import type { TransitionStep } from './transition.ts'

/** A report that contradicts what is known is recorded as far as possible, and a person is asked to look: once, until it is resolved. */
export function withContradiction(
  brandOrder: BrandOrder,
  events: readonly EventDraft[],
  now: Date,
): { brandOrder: BrandOrder; events: EventDraft[] } {
  if (brandOrder.attention?.code === 'contradictory_report') return { brandOrder, events: [...events] }
  const attention = { code: 'contradictory_report', since: timestamp(now) } as const
  const event: EventDraft = {
    type: 'order.attention_required',
    subject: { type: 'brand_order', id: brandOrder.id },
    occurredAt: attention.since,
    data: { attention },
  }
  return { brandOrder: { ...brandOrder, attention }, events: [...events, event] }
}

/** A report of which nothing can be recorded. */
export function contradiction(before: BrandOrder, now: Date): TransitionStep {
  const step = withContradiction(before, [], now)
  return step.events.length === 0 ? { unchanged: 'contradictory' } : step
}
