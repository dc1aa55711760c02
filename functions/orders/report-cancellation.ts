import type { EventDraft } from '../events/event.ts'
import type { BrandOrder, Cancellation, LineQuantity } from './brand-order.ts'
import { cancelUnits } from './cancel-units.ts'
import { openLines } from './end-units.ts'
import { unitsOf } from './price-refund.ts'
import type { Report } from './report.ts'
import { isStale } from './report-age.ts'
import type { TransitionStep } from './transition.ts'

/** Units that the brand ended by itself. `lines` is all that ended so far, so a repeated report ends nothing more. */
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
  return cancelUnits({ ...before, reported }, { lines: wanted, reason, occurredAt, cancellationId: null }, now)
}

/** Lines that were not ordered stay in, for the contradiction that they are. */
function notYetCancelled(brandOrder: BrandOrder, lines: readonly LineQuantity[]): LineQuantity[] {
  return [...new Set(lines.map(({ lineId }) => lineId))].flatMap((lineId) => {
    const cancelled = brandOrder.lines.find(({ id }) => id === lineId)?.quantities.cancelled ?? 0
    const quantity = unitsOf(lines, lineId) - cancelled
    return quantity > 0 ? [{ lineId, quantity }] : []
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
  const cancelling = { lines: decided.lines, reason: decided.reason, occurredAt, cancellationId: decided.id }
  const step = cancelUnits(brandOrder, cancelling, now)
  return 'unchanged' in step
    ? { brandOrder, events: [event] }
    : { brandOrder: step.brandOrder, events: [event, ...step.events] }
}
