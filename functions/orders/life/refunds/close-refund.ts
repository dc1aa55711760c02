import { timestamp } from '../../../runtime/clock.ts'
import type { BrandOrder, Refund } from '../../brand-order.ts'
import type { EventDraft } from '../../event.ts'
import { brandOrderStatus } from '../../order.ts'
import type { Transition, TransitionStep } from '../transition.ts'
import { refundUpdated, shortfall, withOwed } from './owed.ts'
import { shownRefund, withRefund } from './refund-ledger.ts'
import { endedUnits } from './unit-rule.ts'

export interface RefundClosing {
  readonly id: string
  readonly status: 'issued' | 'failed'
  readonly providerReference: string | null
}

/**
 * What became of money that the platform returns: pending → issued or failed; and failed → issued, when a retry
 * succeeded and nothing else took its units and money meanwhile. Issued is final.
 */
export function closeRefund({ id, status, providerReference }: RefundClosing): Transition {
  return {
    name: 'close refund',
    by: 'platform',
    from: brandOrderStatus.options,
    apply: (before, now) => {
      const refund = before.refunds.find((other) => other.id === id)
      if (refund === undefined) return { unchanged: 'unknown_refund' }
      if (refund.returnedBy === 'brand') return { unchanged: 'not_allowed' }
      if (refund.status === status) return nameProvider(before, refund, providerReference, now)
      if (refund.status === 'issued') return { unchanged: 'closed' }
      const issuedAt = status === 'issued' ? timestamp(now) : null
      const closed = { ...refund, status, issuedAt, providerReference: providerReference ?? refund.providerReference }
      const after = withOwed(withRefund(before, closed), closed, 'platform', now)
      if (status === 'issued' && isTaken(after.brandOrder)) return { unchanged: 'not_refundable' }
      return { brandOrder: after.brandOrder, events: [closingEvent(closed, now), ...after.events] }
    },
  }
}

/** Given later, the provider's reference is news of a refund that is closed already. */
function nameProvider(before: BrandOrder, refund: Refund, reference: string | null, now: Date): TransitionStep {
  if (reference === null || refund.providerReference !== null) return { unchanged: 'closed' }
  const named = { ...refund, providerReference: reference }
  return { brandOrder: withRefund(before, named), events: [refundUpdated(named, now)] }
}

/** More money than was paid, more units than were ordered, or the same ended units twice. */
function isTaken(after: BrandOrder): boolean {
  return (
    after.amounts.refundable < 0 || after.lines.some((line) => endedUnits(line) > line.quantity) || shortfall(after) < 0
  )
}

function closingEvent(refund: Refund, now: Date): EventDraft {
  if (refund.status !== 'issued') return refundUpdated(refund, now)
  const subject = { type: 'refund', id: refund.id } as const
  const data = { refund: shownRefund(refund) }
  return { type: 'order.refund_issued', subject, occurredAt: timestamp(now), data }
}
