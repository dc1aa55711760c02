import type { BrandOrder, Cancellation, LineQuantity } from '../../brand-order.ts'
import type { EventDraft } from '../../event.ts'
import type { Refusal } from '../../reason.ts'
import { type AttentionFacts, contradiction, withContradiction } from '../attention.ts'
import { cancelUnits } from '../cancel-units.ts'
import { endableLines, openLines } from '../end-units.ts'
import { isTerminal } from '../order-status.ts'
import { unitsOf } from '../refunds/price-refund.ts'
import type { TransitionStep } from '../transition.ts'
import type { Report } from './report.ts'
import { isStale, type Reported } from './report-age.ts'

/** Units that the brand ended by itself. `lines` is all that ended so far, so a repeated report ends nothing more. */
export function applyBrandCancellation(
  before: BrandOrder,
  report: Extract<Report, { type: 'order.cancelled' }>,
  now: Date,
): TransitionStep {
  const { lines, reason, occurredAt } = report.data
  const reported = { occurredAt, timestamp: report.timestamp }
  const wanted = lines == null ? openLines(before) : notYetCancelled(before, lines)
  const ending = endableLines(before, wanted)
  // More units that ended are a state further on.
  if (isStale(before.reported, reported, ending.length > 0)) return { unchanged: 'stale' }
  if (wanted.length === 0) return { unchanged: 'nothing_to_cancel' }
  const facts = { report: report.type, field: 'lines' }
  if (isTerminal(before.status)) return contradiction(before, { ...facts, status: before.status }, now)
  const { brandOrder, events, cancellationId } = withAnsweredRequests({ ...before, reported }, ending, reported)
  const step = cancelUnits(brandOrder, { lines: wanted, reason, occurredAt, cancellationId, facts }, now)
  return 'unchanged' in step ? step : { ...step, events: [...events, ...step.events] }
}

/** Requests of ours whose units all end with the report are confirmed by it; a later confirmation changes nothing. */
function withAnsweredRequests(before: BrandOrder, ended: readonly LineQuantity[], reported: Reported) {
  const confirmed = before.cancellations
    .filter(({ status, lines }) => {
      return status === 'requested' && lines.every(({ lineId, quantity }) => unitsOf(ended, lineId) >= quantity)
    })
    .map((cancellation) => ({ ...cancellation, status: 'confirmed', reported }) as const)
  return {
    brandOrder: confirmed.reduce(withCancellation, before),
    events: confirmed.map((cancellation) => cancellationEvent(cancellation, reported.occurredAt)),
    cancellationId: confirmed[0]?.id ?? null,
  }
}

/** Lines that were not ordered stay in, because they are a contradiction. */
function notYetCancelled(brandOrder: BrandOrder, lines: readonly LineQuantity[]): LineQuantity[] {
  // Units cancelled before the submission were never in the brand's order.
  const unheardOf = brandOrder.cancellations
    .filter(({ status, reported }) => status === 'confirmed' && reported === null)
    .flatMap((cancellation) => cancellation.lines)
  return [...new Set(lines.map(({ lineId }) => lineId))].flatMap((lineId) => {
    const cancelled = brandOrder.lines.find(({ id }) => id === lineId)?.quantities.cancelled ?? 0
    const quantity = unitsOf(lines, lineId) - (cancelled - unitsOf(unheardOf, lineId))
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
  const reported = { occurredAt: report.data.occurredAt, timestamp: report.timestamp }
  return decideCancellation(before, { cancellationId, status, reported, report: report.type }, now)
}

export interface CancellationDecision {
  readonly cancellationId: string
  readonly status: 'confirmed' | 'refused'
  readonly reported: Reported
  /** The report or command that says so. */
  readonly report: string
  /** Why it is refused. */
  readonly refusal?: Refusal
}

/** A request is decided once. Confirmed are the units that end; where none can end any more, it is refused. */
export function decideCancellation(before: BrandOrder, decision: CancellationDecision, now: Date): TransitionStep {
  const { cancellationId, status, reported, report, refusal } = decision
  const { occurredAt } = reported
  const known = before.cancellations.find(({ id }) => id === cancellationId)
  if (known === undefined) return contradiction(before, { report, field: 'cancellationId', status }, now)
  const facts: AttentionFacts = { report, objectId: known.id, field: 'status', status }
  if (known.status !== 'requested') {
    return known.status === status ? { unchanged: 'decided' } : contradiction(before, facts, now)
  }
  const ending = endableLines(before, known.lines)
  const settle = (as: Cancellation) => ({
    brandOrder: withCancellation(before, as),
    events: [cancellationEvent(as, occurredAt)],
  })
  if (status === 'refused') return settle({ ...known, status, reported, ...(refusal === undefined ? {} : { refusal }) })
  // Its units ended another way, and none by it.
  if (hasEnded(before, known.lines)) return settle({ ...known, status, lines: [], reported })
  if (ending.length === 0) return withContradiction(settle({ ...known, status: 'refused', reported }), facts, now)
  const decided: Cancellation = { ...known, status, lines: ending, reported }
  const brandOrder = withCancellation(before, decided)
  const cancelling = { lines: known.lines, reason: known.reason, occurredAt, cancellationId, facts }
  const step = cancelUnits(brandOrder, cancelling, now)
  const event = cancellationEvent(decided, occurredAt)
  return 'unchanged' in step ? { brandOrder, events: [event] } : { ...step, events: [event, ...step.events] }
}

/** Whether the units were cancelled another way, so that the decision contradicts nothing. */
function hasEnded(brandOrder: BrandOrder, lines: readonly LineQuantity[]): boolean {
  return lines.every(({ lineId }) => {
    const line = brandOrder.lines.find(({ id }) => id === lineId)
    return line !== undefined && line.quantities.cancelled >= line.quantity
  })
}

function withCancellation(brandOrder: BrandOrder, cancellation: Cancellation): BrandOrder {
  const cancellations = brandOrder.cancellations.map((other) => (other.id === cancellation.id ? cancellation : other))
  return { ...brandOrder, cancellations }
}

export function cancellationEvent({ reported: _, ...cancellation }: Cancellation, occurredAt: string): EventDraft {
  const subject = { type: 'cancellation', id: cancellation.id } as const
  return { type: 'order.cancellation_updated', subject, occurredAt, data: { cancellation } }
}
