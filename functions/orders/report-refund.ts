import type { EventDraft } from '../events/event.ts'
import { timestamp } from '../runtime/clock.ts'
import { derivedId } from '../runtime/ids.ts'
import type { BrandOrder, LineQuantity, Refund, RefundAmounts } from './brand-order.ts'
import { withContradiction } from './contradiction.ts'
import { withAmounts } from './end-units.ts'
import type { Report } from './report.ts'
import { isStale } from './report-age.ts'
import type { TransitionStep } from './transition.ts'
import { addUp, worthOfShipping, worthOfUnits } from './unit-rule.ts'

type RefundReport = Extract<Report, { type: 'refund.updated' }>

/** Most refunds of a brand order that are kept. */
const MOST_REFUNDS = 200

/** Money that the brand gave back, will give back or could not. What it gave counts, also where we would have priced it otherwise. */
export function applyRefund(before: BrandOrder, report: RefundReport, now: Date): TransitionStep {
  const { refund: reported, occurredAt } = report.data
  const known = before.refunds.find(
    ({ id, reference }) => id === reported.refundId || (reference !== null && reference === reported.reference),
  )
  const reportedAt = { occurredAt, timestamp: report.timestamp }
  if (known !== undefined && isStale(known.reported, reportedAt)) return { unchanged: 'stale' }
  if (known === undefined && before.refunds.length >= MOST_REFUNDS) return { unchanged: 'too_many' }

  const opened = known ?? openedByBrand(before, report, now)
  const next: Refund = {
    ...opened,
    ...(reported.total === opened.total ? {} : withTotal(opened, reported.total)),
    reference: reported.reference,
    status: reported.status,
    reported: reportedAt,
  }
  const counted = known === undefined ? countUnits(before, next.lines) : before
  const others = counted.refunds.filter(({ id }) => id !== next.id)
  const brandOrder = withAmounts({ ...counted, refunds: [...others, next] })
  const { reported: _, ...refund } = next
  const isIssued = next.status === 'issued' && known?.status !== 'issued'
  const events: EventDraft[] = [
    {
      type: isIssued ? 'order.refund_issued' : 'order.refund_updated',
      subject: { type: 'refund', id: next.id },
      occurredAt,
      data: { refund },
    },
  ]
  return brandOrder.amounts.refundable < 0 ? withContradiction(brandOrder, events, now) : { brandOrder, events }
}

function openedByBrand(before: BrandOrder, report: RefundReport, now: Date): Refund {
  const { reference, lines, shipping, total } = report.data.refund
  const known = (lines ?? []).filter(({ lineId }) => before.lines.some(({ id }) => id === lineId))
  const priced = addUp(
    [
      ...known.flatMap(({ lineId, quantity }) => {
        const line = before.lines.find(({ id }) => id === lineId)
        return line === undefined ? [] : [worthOfUnits(line, quantity)]
      }),
      ...(shipping == null || shipping === 0 ? [] : [worthOfShipping(before, shipping)]),
    ],
    before.taxIncluded,
  )
  return {
    id: derivedId('ref', before.id, reference),
    reference,
    status: 'pending',
    returnId: null,
    returnedBy: 'brand',
    providerReference: null,
    reason: null,
    lines: known,
    ...priced,
    ...withTotal(priced, total),
    requestedAt: timestamp(now),
    reported: null,
  }
}

/** The same components with the brand's total: what it gave beyond them is goodwill, what it kept back is a discount. */
function withTotal(amounts: RefundAmounts, total: number): Pick<RefundAmounts, 'goodwill' | 'discount' | 'total'> {
  const difference = total - amounts.total
  return {
    goodwill: amounts.goodwill + Math.max(0, difference),
    discount: amounts.discount + Math.max(0, -difference),
    total,
  }
}

function countUnits(brandOrder: BrandOrder, refunded: readonly LineQuantity[]): BrandOrder {
  return {
    ...brandOrder,
    lines: brandOrder.lines.map((line) => {
      const units = refunded.filter(({ lineId }) => lineId === line.id).reduce((sum, { quantity }) => sum + quantity, 0)
      return { ...line, quantities: { ...line.quantities, refunded: line.quantities.refunded + units } }
    }),
  }
}
