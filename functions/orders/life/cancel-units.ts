import type { BrandOrder, LineQuantity, Reason } from '../brand-order.ts'
import type { EventDraft } from '../event.ts'
import { contradiction, withContradiction } from './contradiction.ts'
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
}

/** Ends units with `order.cancelled`. The brand order is cancelled when no unit is left, and completed when every other unit is delivered. */
export function cancelUnits(before: BrandOrder, cancelling: Cancelling, now: Date): TransitionStep {
  const { lines: wanted, reason, occurredAt, cancellationId } = cancelling
  const { brandOrder: ended, lines, refundId, amountToReturn } = endUnits(before, wanted, now)
  if (lines.length === 0) return isCancelled(before) ? { unchanged: 'ended' } : contradiction(before, now)

  const counted = withFulfillmentCounts(ended)
  const brandOrder: BrandOrder =
    isCancelled(counted) && !isTerminal(counted.status)
      ? { ...endSubmission(counted), status: 'cancelled', reason }
      : counted
  const event: EventDraft = {
    type: 'order.cancelled',
    subject: { type: 'brand_order', id: before.id },
    occurredAt,
    data: { cancellationId, reason, lines, refundId, amountToReturn },
  }
  // Units that were shipped, or never ordered, cannot be cancelled.
  const isContradictory = wanted.some(({ lineId }) => unitsOf(lines, lineId) < unitsOf(wanted, lineId))
  return isContradictory ? withContradiction(brandOrder, [event], now) : { brandOrder, events: [event] }
}

function isCancelled({ lines }: BrandOrder): boolean {
  return lines.every(({ quantity, quantities }) => quantities.cancelled >= quantity)
}
