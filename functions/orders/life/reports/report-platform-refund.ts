import type { BrandOrder, Refund } from '../../brand-order.ts'
import { type AttentionFacts, contradiction, withContradiction } from '../attention.ts'
import { withRefund } from '../refunds/refund-ledger.ts'
import type { TransitionStep } from '../transition.ts'
import { isOfSameLines, type ReportedRefund } from './known-refund.ts'
import type { Reported } from './report-age.ts'

/**
 * A brand's report about money that the platform holds. It may add the brand's own
 * reference, and nothing else; what it says otherwise is for a person.
 */
export function applyToPlatformRefund(
  before: BrandOrder,
  known: Refund,
  reported: ReportedRefund,
  reportedAt: Reported,
  facts: AttentionFacts,
  now: Date,
): TransitionStep {
  const field = contradictedField(known, reported)
  const contradicting = { ...facts, field, status: field === 'status' ? reported.status : null }
  if (known.reference !== null) {
    return field === null ? { unchanged: 'known' } : contradiction(before, contradicting, now)
  }
  const brandOrder = withRefund(before, { ...known, reference: reported.reference, reported: reportedAt })
  const step = { brandOrder, events: [] }
  return field === null ? step : withContradiction(step, contradicting, now)
}

/** The first field in which the report says otherwise. `pending` says nothing: the platform may be further on. */
function contradictedField(known: Refund, reported: ReportedRefund): string | null {
  if (reported.status !== 'pending' && reported.status !== known.status) return 'status'
  if (reported.returnedBy === 'brand') return 'returnedBy'
  if (reported.total !== known.total) return 'total'
  return reported.lines != null && !isOfSameLines(known, reported) ? 'lines' : null
}
