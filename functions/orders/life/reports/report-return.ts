import { timestamp } from '../../../runtime/clock.ts'
import { derivedId } from '../../../runtime/ids.ts'
import type { BrandOrder, Return } from '../../brand-order.ts'
import type { EventDraft } from '../../event.ts'
import { type AttentionFacts, contradiction, tooLarge, withContradiction } from '../attention.ts'
import { lineOf } from '../cancel-units.ts'
import { unitsOf } from '../refunds/price-refund.ts'
import type { TransitionStep } from '../transition.ts'
import type { Report } from './report.ts'
import { isFurther, isStale } from './report-age.ts'

type ReturnReport = Extract<Report, { type: 'return.updated' }>

/** In the order in which a return passes them. */
const progress: readonly Return['status'][] = ['requested', 'approved', 'in_transit', 'declined', 'received', 'closed']

export function returnProgress(status: Return['status']): number {
  return progress.indexOf(status)
}

function progressOf({
  status,
  lines,
  hasLabel = false,
}: Pick<Return, 'status'> & {
  readonly lines: readonly { quantity: number }[]
  readonly hasLabel?: boolean | undefined
}) {
  return [returnProgress(status), lines.reduce((sum, { quantity }) => sum + quantity, 0), hasLabel ? 1 : 0]
}

/** Most returns of a brand order that are kept. */
const MOST_RETURNS = 200

/** A return that the brand opened, or moved on; ours are found by our id. */
export function applyReturn(before: BrandOrder, report: ReturnReport, now: Date): TransitionStep {
  const { return: reported, occurredAt } = report.data
  const known =
    before.returns.find(({ id }) => id === reported.returnId) ??
    before.returns.find(({ reference }) => reference === reported.reference)
  const reportedAt = { occurredAt, timestamp: report.timestamp }
  const lines = reported.lines.filter(({ lineId }) => before.lines.some(({ id }) => id === lineId))
  if (
    known !== undefined &&
    isStale(known.reported, reportedAt, isFurther(progressOf(known), progressOf({ ...reported, lines })))
  )
    return { unchanged: 'stale' }
  const facts: AttentionFacts = { report: report.type, objectId: known?.id ?? null }
  if (lines.length === 0) return contradiction(before, { ...facts, field: 'lines' }, now)
  if (known === undefined && before.returns.length >= MOST_RETURNS) return tooLarge(before, facts, now)

  const origin = known === undefined ? 'brand' : known.origin
  const next: Return = {
    id: known?.id ?? derivedId('ret', before.id, reported.reference),
    reference: reported.reference,
    status: reported.status,
    lines: lines.map(({ lineId, quantity }) => ({
      lineId,
      quantity,
      reason: known?.lines.find((line) => line.lineId === lineId)?.reason ?? null,
    })),
    // A report without a label leaves the one before. Labels are found by the brand's number of the return.
    hasLabel: reported.hasLabel ?? (known?.reference === reported.reference && known.hasLabel),
    ...(origin === undefined ? {} : { origin }),
    ...(known?.refusal === undefined || reported.status !== 'declined' ? {} : { refusal: known.refusal }),
    requestedAt: known?.requestedAt ?? timestamp(now),
    reported: reportedAt,
  }
  const brandOrder = withReturn(before, next)
  const events = [
    returnEvent(known === undefined ? 'order.return_initiated' : 'order.return_updated', next, occurredAt),
  ]
  const step = { brandOrder, events }
  const excess = brandOrder.lines.find((line) => line.quantities.returned > line.quantity - line.quantities.cancelled)
  if (lines.length === reported.lines.length && excess === undefined) return step
  const lineId = excess?.id ?? reported.lines.find((line) => lineOf(before, line.lineId) === null)?.lineId
  return withContradiction(step, { ...facts, objectId: next.id, field: 'lines', lineId: lineOf(before, lineId) }, now)
}

/** With a return, new or changed. A unit counts as returned when the brand has it back. */
export function withReturn(brandOrder: BrandOrder, next: Return): BrandOrder {
  const returns = [...brandOrder.returns.filter(({ id }) => id !== next.id), next]
  const back = returns.filter(({ status }) => status === 'received' || status === 'closed')
  const counted = back.flatMap(({ lines }) => lines)
  const lines = brandOrder.lines.map((line) => {
    return { ...line, quantities: { ...line.quantities, returned: unitsOf(counted, line.id) } }
  })
  return { ...brandOrder, returns, lines }
}

export function returnEvent(
  type: 'order.return_initiated' | 'order.return_updated',
  { reported: _, ...content }: Return,
  occurredAt: string,
): EventDraft {
  return { type, subject: { type: 'return', id: content.id }, occurredAt, data: { return: content } }
}
