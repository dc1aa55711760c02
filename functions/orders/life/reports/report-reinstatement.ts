import type { BrandOrder } from '../../brand-order.ts'
import { type AttentionFacts, contradiction } from '../attention.ts'
import { lineOf } from '../cancel-units.ts'
import { unitsOf } from '../refunds/price-refund.ts'
import type { TransitionStep } from '../transition.ts'
import type { Report } from './report.ts'
import { isStale } from './report-age.ts'

/**
 * The brand took a cancellation back. What ended stays ended, and its money is owed or returned already; so the order
 * does not change, and a person decides with the brand: it cancels again, or the customer orders again.
 */
export function applyReinstatement(
  before: BrandOrder,
  report: Extract<Report, { type: 'order.reinstated' }>,
  now: Date,
): TransitionStep {
  const { lines, occurredAt } = report.data
  const reported = { occurredAt, timestamp: report.timestamp }
  // A cancellation that was heard of later is newer than what it took back.
  if (isStale(before.reported, reported, false)) return { unchanged: 'stale' }
  const ended = before.lines.find(({ id, quantities }) => {
    return quantities.cancelled > 0 && (lines == null || unitsOf(lines, id) > 0)
  })
  if (ended === undefined) return { unchanged: 'nothing_ended' }
  const facts: AttentionFacts = { report: report.type, field: 'lines', lineId: lineOf(before, ended.id) }
  return contradiction(before, { ...facts, status: before.status }, now)
}
