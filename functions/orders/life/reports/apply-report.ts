import type { BrandOrder } from '../../brand-order.ts'
import { brandOrderStatus } from '../../order.ts'
import { accept, narrowAcceptance, refuse } from '../acceptance.ts'
import { contradiction } from '../contradiction.ts'
import { isTerminal } from '../order-status.ts'
import type { Transition, TransitionStep } from '../transition.ts'
import type { Report } from './report.ts'
import { applyAddressDecision } from './report-address-change.ts'
import { applyBrandCancellation, applyCancellationDecision } from './report-cancellation.ts'
import { applyFulfillment } from './report-fulfillment.ts'
import { applyRefund } from './report-refund.ts'
import { applyReturn } from './report-return.ts'

/**
 * What a brand reports, as a transition. Reports come late, twice and in any
 * order: each carries its object's whole state, and one that is older than what
 * was applied changes nothing. A brand order that ended never reopens, but
 * returns and refunds go on.
 */
export function applyReport(report: Report): Transition {
  return {
    name: report.type,
    from: brandOrderStatus.options,
    apply: (before, now) => withReference(step(before, report, now), report.data.brandReference ?? null),
  }
}

/** The brand's own number of the order, from the first report that has one. */
function withReference(step: TransitionStep, brandReference: string | null): TransitionStep {
  if ('unchanged' in step || step.brandOrder.brandReference !== null) return step
  return { ...step, brandOrder: { ...step.brandOrder, brandReference } }
}

function step(before: BrandOrder, report: Report, now: Date): TransitionStep {
  switch (report.type) {
    case 'order.accepted': {
      const { brandReference = null, lines = null, occurredAt } = report.data
      const acceptance = { brandReference, lines, occurredAt }
      return decided(before, before.status === 'accepted' ? narrowAcceptance(acceptance) : accept(acceptance), now)
    }
    case 'order.refused': {
      if (before.status === 'accepted') return contradiction(before, now)
      return decided(before, refuse(report.data.reason, report.data.occurredAt), now)
    }
    case 'order.cancelled':
      return isTerminal(before.status) ? { unchanged: 'ended' } : applyBrandCancellation(before, report, now)
    case 'fulfillment.updated':
      return applyFulfillment(before, report, now)
    case 'cancellation.updated':
      return applyCancellationDecision(before, report, now)
    case 'address_change.updated':
      return applyAddressDecision(before, report)
    case 'return.updated':
      return applyReturn(before, report, now)
    case 'refund.updated':
      return applyRefund(before, report, now)
  }
}

/** Acceptance and refusal count once. */
function decided(before: BrandOrder, decision: Transition, now: Date): TransitionStep {
  return decision.from.includes(before.status) ? decision.apply(before, now) : { unchanged: 'decided' }
}
