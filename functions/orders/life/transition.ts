import { timestamp } from '../../runtime/clock.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { EventDraft, OrderEvent } from '../event.ts'
import { numberEvents } from '../number-events.ts'
import type { BrandOrderStatus, Order } from '../order.ts'
import { isTerminal, summaryOf, withSummary } from './order-status.ts'

/** What a transition makes of a brand order; or why it changes nothing. */
export type TransitionStep =
  | { readonly brandOrder: BrandOrder; readonly events: readonly EventDraft[] }
  | { readonly unchanged: string }

/**
 * One pure change of a brand order. It is decided again whenever the order was
 * changed in between, so it looks only at what it is given.
 */
export interface Transition {
  readonly name: string
  /** The only states it starts from; in any other it changes nothing. */
  readonly from: readonly BrandOrderStatus[]
  apply(brandOrder: BrandOrder, now: Date): TransitionStep
}

export interface AppliedTransition {
  readonly order: Order
  readonly brandOrder: BrandOrder
  readonly events: readonly OrderEvent[]
}
export type TransitionResult = AppliedTransition | { readonly unchanged: string }

/** The order and brand order after a transition, with its events numbered; `order.completed` follows the last end. */
export function applyTransition(
  order: Order,
  brandOrder: BrandOrder,
  transition: Transition,
  now: Date,
): TransitionResult {
  if (!transition.from.includes(brandOrder.status)) {
    return { unchanged: `${transition.name} does not start from ${brandOrder.status}` }
  }
  const step = transition.apply(brandOrder, now)
  if ('unchanged' in step) return step

  const at = timestamp(now)
  const changed = { ...step.brandOrder, version: brandOrder.version + 1, updatedAt: at }
  if (step.events.length === 0) return { order, brandOrder: changed, events: [] }

  const summary = summaryOf(changed)
  const after = { ...withSummary(order, summary), updatedAt: at }
  const ended = !allEnded(order) && allEnded(after)
  const events = numberEvents(after, summary, ended ? [...step.events, completion(order.id, at)] : step.events, now)
  return { order: { ...after, lastSequence: order.lastSequence + events.length }, brandOrder: changed, events }
}

function allEnded({ brandOrders }: Order): boolean {
  return brandOrders.every(({ status }) => isTerminal(status))
}

function completion(orderId: string, at: string): EventDraft {
  return { type: 'order.completed', subject: { type: 'order', id: orderId }, occurredAt: at, data: {} }
}
