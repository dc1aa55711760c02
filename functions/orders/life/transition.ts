import { timestamp } from '../../runtime/clock.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { EventDraft, OrderEvent } from '../event.ts'
import { numberEvents } from '../number-events.ts'
import type { BrandOrderStatus, Order } from '../order.ts'
import { hasRoom } from '../stored-size.ts'
import { type AttentionFacts, contradiction, tooLarge, type UnrecordedStep } from './attention.ts'
import { factsChanged, mayState, type Party } from './authority.ts'
import { withAwaitedUnits } from './awaited-units.ts'
import { isTerminal, summaryOf, withSummary } from './order-status.ts'

/** What a transition makes of a brand order; or why it changes nothing. */
export type TransitionStep =
  | UnrecordedStep
  | { readonly brandOrder: BrandOrder; readonly events: readonly EventDraft[] }
  | { readonly unchanged: string }

/**
 * One pure change of a brand order. It is decided again whenever the order was
 * changed in between, so it looks only at what it is given.
 */
export interface Transition {
  readonly name: string
  /** Who states it; `authority.ts` says what each party may change. */
  readonly by: Party
  /** The only states it starts from; in any other it changes nothing. */
  readonly from: readonly BrandOrderStatus[]
  /** What it is about, for the attention that it may raise. */
  readonly facts?: AttentionFacts
  apply(brandOrder: BrandOrder, now: Date): TransitionStep
}

export interface AppliedTransition {
  readonly brandOrder: BrandOrder
  readonly events: readonly OrderEvent[]
}
export type TransitionResult = AppliedTransition | { readonly unchanged: string }

/** A brand order after a transition, with the events that it causes still without numbers. */
export interface ChangedBrandOrder {
  readonly brandOrder: BrandOrder
  readonly drafts: readonly EventDraft[]
}

/** The order and brand order after a transition, with its events numbered; `order.completed` follows the last end. */
export function applyTransition(
  order: Order,
  brandOrder: BrandOrder,
  transition: Transition,
  now: Date,
): (AppliedTransition & { readonly order: Order }) | { readonly unchanged: string } {
  const changed = changeBrandOrder(brandOrder, transition, now)
  return 'unchanged' in changed ? changed : withEvents(order, changed, now)
}

/** The brand order alone. The order's own row is needed only where there are events. */
export function changeBrandOrder(
  brandOrder: BrandOrder,
  transition: Transition,
  now: Date,
): ChangedBrandOrder | { readonly unchanged: string } {
  if (!transition.from.includes(brandOrder.status)) {
    return { unchanged: `${transition.name} does not start from ${brandOrder.status}` }
  }
  const step = withinBounds(brandOrder, transition, transition.apply(brandOrder, now), now)
  if ('unchanged' in step) return step
  const changed = { ...step.brandOrder, version: brandOrder.version + 1, updatedAt: timestamp(now) }
  return { brandOrder: changed, drafts: step.events }
}

export function withEvents(
  order: Order,
  { brandOrder, drafts }: ChangedBrandOrder,
  now: Date,
): AppliedTransition & { readonly order: Order } {
  if (drafts.length === 0) return { order, brandOrder, events: [] }
  const at = timestamp(now)
  const summary = summaryOf(brandOrder)
  const after = { ...withSummary(order, summary), updatedAt: at }
  const ended = !allEnded(order) && allEnded(after)
  const events = numberEvents(after, summary, ended ? [...drafts, completion(order.id, at)] : drafts, now)
  return { order: { ...after, lastSequence: order.lastSequence + events.length }, brandOrder, events }
}

/** The step where its party may state it and the row has room for it; else nothing of it, and for a brand's attention. */
function withinBounds(before: BrandOrder, transition: Transition, step: TransitionStep, now: Date): TransitionStep {
  if ('unchanged' in step) return step
  const { by, name, facts = { report: name } } = transition
  const trespass = factsChanged(before, step.brandOrder).find((fact) => !mayState(by, fact))
  if (trespass !== undefined) {
    return isAsking(by) ? { unchanged: 'not_allowed' } : contradiction(before, { ...facts, field: trespass }, now)
  }
  if (hasRoom(before, step.brandOrder)) return withAwaitedUnits(before, step, now)
  return isAsking(by) ? { unchanged: 'order_too_large' } : tooLarge(before, facts, now)
}

/** Platform and support desk wait for the answer, so they are refused at once; a brand's report raises attention instead. */
function isAsking(party: Party): boolean {
  return party === 'platform' || party === 'desk'
}

function allEnded({ brandOrders }: Order): boolean {
  return brandOrders.every(({ status }) => isTerminal(status))
}

function completion(orderId: string, at: string): EventDraft {
  return { type: 'order.completed', subject: { type: 'order', id: orderId }, occurredAt: at, data: {} }
}
