import { derivedId } from '../../../runtime/ids.ts'
import type { BrandOrder } from '../../brand-order.ts'
import { brandOrderStatus } from '../../order.ts'
import { accept, narrowAcceptance, refuse } from '../acceptance.ts'
import { contradiction } from '../attention.ts'
import type { Transition, TransitionStep } from '../transition.ts'
import type { Report } from './report.ts'
import { applyAddressDecision } from './report-address-change.ts'
import { applyBrandCancellation, applyCancellationDecision } from './report-cancellation.ts'
import { applyFulfillment } from './report-fulfillment.ts'
import { applyRefund } from './report-refund.ts'
import { applyReinstatement } from './report-reinstatement.ts'
import { applyReturn } from './report-return.ts'

/** Unrecorded reports that are remembered, so that polling does not raise attention for the same one again. */
const MOST_UNRECORDED = 50

/**
 * What a brand reports, as a transition. Reports come late, twice and in any
 * order: each carries its object's whole state, and one that is older than what
 * was applied changes nothing. A brand order that ended never reopens, but
 * returns and refunds go on. What cannot be recorded needs attention: nothing is
 * lost in silence.
 */
export function applyReport(report: Report): Transition {
  return {
    name: report.type,
    by: 'brand',
    from: brandOrderStatus.options,
    facts: { report: report.type },
    apply: (before, now) =>
      withReference(rememberUnrecorded(before, report, step(before, report, now)), report.data.brandReference ?? null),
  }
}

/**
 * The same report again raises no attention again, also after a person has resolved it. Its `timestamp` does not count:
 * for what is read from a shop it is the time of reading, so each poll would bring a new report.
 */
export function rememberUnrecorded(before: BrandOrder, report: Report, taken: TransitionStep): TransitionStep {
  if ('unchanged' in taken || !('isUnrecorded' in taken)) return taken
  const id = derivedId('upd', before.id, JSON.stringify([report.type, contentOf(report)]))
  if (before.unrecorded.includes(id)) return { unchanged: 'unrecorded' }
  const unrecorded = [...before.unrecorded, id].slice(-MOST_UNRECORDED)
  return { ...taken, brandOrder: { ...taken.brandOrder, unrecorded } }
}

/** A cancellation that stays taken back is read again whenever anything of the order changes, with a new time. */
function contentOf({ type, data }: Report): unknown {
  return type === 'order.reinstated' ? (data.lines ?? []) : data
}

/** The brand's own number of the order, from the first report that has one. */
function withReference(step: TransitionStep, brandReference: string | null): TransitionStep {
  if ('unchanged' in step || step.brandOrder.brandReference !== null) return step
  return { ...step, brandOrder: { ...step.brandOrder, brandReference } }
}

function step(before: BrandOrder, report: Report, now: Date): TransitionStep {
  switch (report.type) {
    case 'order.accepted':
      return applyAcceptance(before, report, now)
    case 'order.refused': {
      if (before.status === 'accepted' || before.status === 'completed') {
        return contradiction(before, { report: report.type, field: 'type', status: before.status }, now)
      }
      return decided(before, refuse(report.data.reason, report.data.occurredAt), now)
    }
    case 'order.cancelled':
      return applyBrandCancellation(before, report, now)
    case 'order.reinstated':
      return applyReinstatement(before, report, now)
    case 'fulfillment.updated':
      return applyFulfillment(before, report, now)
    case 'cancellation.updated':
      return applyCancellationDecision(before, report, now)
    case 'address_change.updated':
      return applyAddressDecision(before, report, now)
    case 'return.updated':
      return applyReturn(before, report, now)
    case 'refund.updated':
      return applyRefund(before, report, now)
  }
}

function applyAcceptance(
  before: BrandOrder,
  { type, data }: Extract<Report, { type: 'order.accepted' }>,
  now: Date,
): TransitionStep {
  const { brandReference = null, lines = null, occurredAt } = data
  const acceptance = { brandReference, lines, occurredAt }
  if (before.status === 'rejected') {
    return contradiction(before, { report: type, field: 'type', status: before.status }, now)
  }
  const isAccepted = before.status === 'accepted' || before.status === 'completed'
  return decided(before, isAccepted ? narrowAcceptance(acceptance) : accept(acceptance), now)
}

/** Acceptance and refusal count once. */
function decided(before: BrandOrder, decision: Transition, now: Date): TransitionStep {
  return decision.from.includes(before.status) ? decision.apply(before, now) : { unchanged: 'decided' }
}
