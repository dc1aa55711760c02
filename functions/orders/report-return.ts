import { timestamp } from '../runtime/clock.ts'
import { derivedId } from '../runtime/ids.ts'
import type { BrandOrder, Return } from './brand-order.ts'
import { withContradiction } from './contradiction.ts'
import type { Report } from './report.ts'
import { isStale } from './report-age.ts'
import type { TransitionStep } from './transition.ts'

type ReturnReport = Extract<Report, { type: 'return.updated' }>

/** Most returns of a brand order that are kept. */
const MOST_RETURNS = 200

/** A return that the brand opened, or moved on; ours are found by our id. */
export function applyReturn(before: BrandOrder, report: ReturnReport, now: Date): TransitionStep {
  const { return: reported, occurredAt } = report.data
  const known = before.returns.find(
    ({ id, reference }) => id === reported.returnId || (reference !== null && reference === reported.reference),
  )
  const reportedAt = { occurredAt, timestamp: report.timestamp }
  if (known !== undefined && isStale(known.reported, reportedAt)) return { unchanged: 'stale' }
  if (known === undefined && before.returns.length >= MOST_RETURNS) return { unchanged: 'too_many' }

  const lines = reported.lines.filter(({ lineId }) => before.lines.some(({ id }) => id === lineId))
  const next: Return = {
    id: known?.id ?? derivedId('ret', before.id, reported.reference),
    reference: reported.reference,
    status: reported.status,
    lines: lines.map(({ lineId, quantity }) => ({
      lineId,
      quantity,
      reason: known?.lines.find((line) => line.lineId === lineId)?.reason ?? null,
    })),
    requestedAt: known?.requestedAt ?? timestamp(now),
    reported: reportedAt,
  }
  const others = before.returns.filter(({ id }) => id !== next.id)
  const brandOrder = withReturnCounts({ ...before, returns: [...others, next] })
  const { reported: _, ...content } = next
  const events = [
    {
      type: known === undefined ? 'order.return_initiated' : 'order.return_updated',
      subject: { type: 'return', id: next.id },
      occurredAt,
      data: { return: content },
    } as const,
  ]
  const isContradictory =
    lines.length < reported.lines.length ||
    brandOrder.lines.some((line) => line.quantities.returned > line.quantity - line.quantities.cancelled)
  return isContradictory ? withContradiction(brandOrder, events, now) : { brandOrder, events }
}

/** A unit counts as returned when the brand has it back. */
function withReturnCounts(brandOrder: BrandOrder): BrandOrder {
  const back = brandOrder.returns.filter(({ status }) => status === 'received' || status === 'closed')
  const counted = back.flatMap(({ lines }) => lines)
  return {
    ...brandOrder,
    lines: brandOrder.lines.map((line) => ({
      ...line,
      quantities: {
        ...line.quantities,
        returned: counted.filter(({ lineId }) => lineId === line.id).reduce((sum, { quantity }) => sum + quantity, 0),
      },
    })),
  }
}
