import type { BrandOrder, LineQuantity } from '../brand-order.ts'
import type { EventDraft } from '../event.ts'
import type { Reason } from '../reason.ts'
import { type AttentionFacts, contradiction, withContradiction } from './attention.ts'
import { endSubmission } from './end-submission.ts'
import { endUnits } from './end-units.ts'
import { withFulfillmentCounts } from './fulfillment-status.ts'
import { isTerminal } from './order-status.ts'
import { unitsOf } from './refunds/price-refund.ts'
import type { TransitionStep } from './transition.ts'

export interface Cancelling {
  readonly lines: readonly LineQuantity[]
  readonly reason: Reason | null
  readonly occurredAt: string
  /** The request that it answers, or null. */
  readonly cancellationId: string | null
  /** What states it, for the attention that it may raise. */
  readonly facts: AttentionFacts
}

/** Ends units with `order.cancelled`. The brand order is cancelled when no unit is left, and completed when every other unit is delivered. */
export function cancelUnits(before: BrandOrder, cancelling: Cancelling, now: Date): TransitionStep {
  const { lines: wanted, reason, occurredAt, cancellationId, facts } = cancelling
  const { brandOrder: ended, data, events } = endUnits(before, wanted, cancellationId, now)
  // Units that were shipped, or never ordered, cannot be cancelled.
  const impossible = wanted.find(({ lineId }) => unitsOf(data.lines, lineId) < unitsOf(wanted, lineId))
  const contradicting = { ...facts, field: 'lines', lineId: lineOf(before, impossible?.lineId) }
  if (data.lines.length === 0) {
    return isCancelled(before) ? { unchanged: 'ended' } : contradiction(before, contradicting, now)
  }
  const counted = withFulfillmentCounts(ended)
  const brandOrder: BrandOrder =
    isCancelled(counted) && !isTerminal(counted.status)
      ? { ...endSubmission(counted), status: 'cancelled', reason }
      : counted
  const event: EventDraft = {
    type: 'order.cancelled',
    subject: { type: 'brand_order', id: before.id },
    occurredAt,
    data: { cancellationId, reason, ...data },
  }
  const step = { brandOrder, events: [event, ...events] }
  return impossible === undefined ? step : withContradiction(step, contradicting, now)
}

/** Our id of a line, or null: a brand's own text is not passed on. */
export function lineOf({ lines }: BrandOrder, lineId: string | undefined): string | null {
  return lines.find(({ id }) => id === lineId)?.id ?? null
}

function isCancelled({ lines }: BrandOrder): boolean {
  return lines.every(({ quantity, quantities }) => quantities.cancelled >= quantity)
}
