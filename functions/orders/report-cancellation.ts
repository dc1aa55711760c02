import type { EventDraft } from '../events/event.ts'
import type { BrandOrder, Cancellation, LineQuantity, Reason } from './brand-order.ts'
import { withContradiction } from './contradiction.ts'
import { endUnits, openLines } from './end-units.ts'
import { withFulfillmentCounts } from './fulfillment-status.ts'
import { isTerminal } from './order-status.ts'
import type { Report } from './report.ts'
import { isStale } from './report-age.ts'
import type { TransitionStep } from './transition.ts'

/** Units that the brand ended by itself. `lines` is the whole of what it ended, so a repeated report ends nothing more. */
export function applyBrandCancellation(
  before: BrandOrder,
  report: Extract<Report, { type: 'order.cancelled' }>,
  now: Date,
): TransitionStep {
  const { lines, reason, occurredAt } = report.data
  const reported = { occurredAt, timestamp: report.timestamp }
  if (isStale(before.reported, reported)) return { unchanged: 'stale' }
  const wanted = lines == null ? openLines(before) : notYetCancelled(before, lines)
  if (wanted.length === 0) return { unchanged: 'nothing_to_cancel' }
  const cause = `cancelled ${report.data.occurredAt}`
  return cancelUnits({ ...before, reported }, wanted, { reason, cause, occurredAt, cancellationId: null }, now)
}

function notYetCancelled(brandOrder: BrandOrder, lines: readonly LineQuantity[]): LineQuantity[] {
  return lines.flatMap(({ lineId, quantity }) => {
    const cancelled = brandOrder.lines.find(({ id }) => id === lineId)?.quantities.cancelled ?? quantity
    return quantity > cancelled ? [{ lineId, quantity: quantity - cancelled }] : []
  })
}

/** The brand's decision on a cancellation that we asked for. */
export function applyCancellationDecision(
  before: BrandOrder,
  report: Extract<Report, { type: 'cancellation.updated' }>,
  now: Date,
): TransitionStep {
  const { cancellationId, status } = report.data.cancellation
  const { occurredAt } = report.data
  const known = before.cancellations.find(({ id }) => id === cancellationId)
  if (known === undefined) return { unchanged: 'unknown_cancellation' }
  const reported = { occurredAt, timestamp: report.timestamp }
  if (known.status !== 'requested' || isStale(known.reported, reported)) return { unchanged: 'stale' }

  const decided: Cancellation = { ...known, status, reported }
  const { reported: _, ...cancellation } = decided
  const brandOrder = {
    ...before,
    cancellations: before.cancellations.map((other) => (other.id === decided.id ? decided : other)),
  }
  const event: EventDraft = {
    type: 'order.cancellation_updated',
    subject: { type: 'cancellation', id: decided.id },
    occurredAt,
    data: { cancellation },
  }
  if (status === 'refused') return { brandOrder, events: [event] }
  const ending = { reason: decided.reason, cause: decided.id, occurredAt, cancellationId: decided.id }
  const step = cancelUnits(brandOrder, decided.lines, ending, now)
  return 'unchanged' in step
    ? { brandOrder, events: [event] }
    : { brandOrder: step.brandOrder, events: [event, ...step.events] }
}

/** Ends units with `order.cancelled`; the brand order is cancelled when none is left. */
export function cancelUnits(
  before: BrandOrder,
  wanted: readonly LineQuantity[],
  ending: { reason: Reason | null; cause: string; occurredAt: string; cancellationId: string | null },
  now: Date,
): TransitionStep {
  const { brandOrder: ended, lines, refundId, amountToReturn } = endUnits(before, wanted, ending.cause, now)
  // What has already left cannot end any more.
  const asked = wanted.reduce((sum, { quantity }) => sum + quantity, 0)
  const isContradictory = lines.reduce((sum, { quantity }) => sum + quantity, 0) < asked
  if (lines.length === 0) return withContradiction(before, [], now)

  const counted = withFulfillmentCounts(ended)
  const endsAll = counted.lines.every((line) => line.quantities.cancelled >= line.quantity)
  const brandOrder: BrandOrder =
    endsAll && !isTerminal(counted.status)
      ? { ...counted, status: 'cancelled', reason: ending.reason, lease: null, dueAt: null }
      : counted
  const event: EventDraft = {
    type: 'order.cancelled',
    subject: { type: 'brand_order', id: before.id },
    occurredAt: ending.occurredAt,
    data: { cancellationId: ending.cancellationId, reason: ending.reason, lines: [...lines], refundId, amountToReturn },
  }
  return isContradictory ? withContradiction(brandOrder, [event], now) : { brandOrder, events: [event] }
}
