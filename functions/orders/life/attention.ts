import { timestamp } from '../../runtime/clock.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { EventDraft } from '../event.ts'
import { type Attention, type AttentionDetail, attentionDetail } from '../order.ts'

export type AttentionFacts = Partial<AttentionDetail>

interface Step {
  readonly brandOrder: BrandOrder
  readonly events: readonly EventDraft[]
}

/** A report of which nothing was recorded but the attention it needs. */
export interface UnrecordedStep extends Step {
  readonly isUnrecorded: true
}

type Unrecorded = UnrecordedStep | { readonly unchanged: string }

/** Asks a person to look. Attention that stands for the same facts is not raised again; other facts take its place. */
export function withAttention(
  { brandOrder, events }: Step,
  code: Attention['code'],
  facts: AttentionFacts,
  now: Date,
): Step {
  const detail = attentionDetail(facts)
  const standing = brandOrder.attention
  if (standing?.code === code && isSame(standing.detail, detail)) return { brandOrder, events }
  const attention = { code, since: timestamp(now), detail }
  const event = attentionEvent('order.attention_required', brandOrder, attention, now)
  return { brandOrder: { ...brandOrder, attention }, events: [...events, event] }
}

export function attentionEvent(
  type: 'order.attention_required' | 'order.attention_resolved',
  { id }: BrandOrder,
  attention: Attention,
  now: Date,
): EventDraft {
  return { type, subject: { type: 'brand_order', id }, occurredAt: timestamp(now), data: { attention } }
}

/** A report that contradicts what is known is recorded as far as possible, and a person is asked to look. */
export function withContradiction(step: Step, facts: AttentionFacts, now: Date): Step {
  return withAttention(step, 'contradictory_report', facts, now)
}

/** A report of which nothing can be recorded. */
export function contradiction(before: BrandOrder, facts: AttentionFacts, now: Date): Unrecorded {
  return unrecorded(before, 'contradictory_report', facts, now)
}

/** A statement for which the brand order has no room. */
export function tooLarge(before: BrandOrder, facts: AttentionFacts, now: Date): Unrecorded {
  return unrecorded(before, 'order_too_large', facts, now)
}

function unrecorded(before: BrandOrder, code: Attention['code'], facts: AttentionFacts, now: Date): Unrecorded {
  const step = withAttention({ brandOrder: before, events: [] }, code, facts, now)
  if (step.events.length > 0) return { ...step, isUnrecorded: true }
  return { unchanged: code === 'contradictory_report' ? 'contradictory' : code }
}

function isSame(one: AttentionDetail | null, other: AttentionDetail): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
