import type { BrandOrder, LineQuantity } from '../brand-order.ts'
import type { EventDraft } from '../event.ts'
import type { BrandOrderStatus } from '../order.ts'
import type { Reason } from '../reason.ts'
import { type AttentionFacts, contradiction, withContradiction } from './attention.ts'
import { cancelUnits, lineOf } from './cancel-units.ts'
import { endSubmission } from './end-submission.ts'
import { endUnits, openLines } from './end-units.ts'
import { unitsOf } from './refunds/price-refund.ts'
import type { Transition, TransitionStep } from './transition.ts'

/** The states of a brand order that its brand has not decided about. */
export const undecided: readonly BrandOrderStatus[] = ['pending', 'submitting', 'submitted']

/** Of a contradiction: which report, and what of it. */
const facts: AttentionFacts = { report: 'order.accepted', field: 'lines' }

export interface Acceptance {
  readonly brandReference: string | null
  readonly backEndId?: string | undefined
  /** Accepted units; null when all are. */
  readonly lines: readonly LineQuantity[] | null
  readonly occurredAt: string
}

/** The brand accepts the order or some of its units; the others are cancelled. Accepting none of them is a refusal. */
export function accept({ brandReference, backEndId, lines, occurredAt }: Acceptance): Transition {
  return {
    name: 'accept',
    by: 'brand',
    from: undecided,
    apply: (before, now) => {
      if (lines?.length === 0) return refuseAll(before, { code: 'other' }, occurredAt, now)
      if (lines !== null && namesNothing(before, lines)) return acceptNothing(before, now)
      const reported = takenBy(before, 'stated', brandReference)
      const taken = { ...reported, backEndId: backEndId ?? before.backEndId }
      const ending = lines === null ? null : endNotAccepted(taken, lines, occurredAt, now)
      const brandOrder = ending?.brandOrder ?? taken
      const excess = lines?.find((line) => unitsOf(lines, line.lineId) > quantityOf(before, line.lineId))
      const step = { brandOrder, events: [inProgress(brandOrder, occurredAt), ...(ending?.events ?? [])] }
      if (excess === undefined) return step
      return withContradiction(step, { ...facts, lineId: lineOf(before, excess.lineId) }, now)
    },
  }
}

/** A shipment implies that the brand accepted the order, but not which units; a report on that may still come. */
export function acceptByShipping(brandReference: string | null, occurredAt: string): Transition {
  return {
    name: 'accept by shipping',
    by: 'brand',
    from: undecided,
    apply: (before) => {
      const brandOrder = takenBy(before, 'implied', brandReference)
      return { brandOrder, events: [inProgress(brandOrder, occurredAt)] }
    },
  }
}

/**
 * The brand reports which units it accepted, after a shipment implied it: the other units are cancelled. Once it has
 * stated its acceptance, leaving out units that were not cancelled is a contradiction.
 */
export function narrowAcceptance({ lines, occurredAt }: Acceptance): Transition {
  return {
    name: 'narrow acceptance',
    by: 'brand',
    from: ['accepted', 'completed'],
    apply: (before, now) => {
      if (lines === null) return { unchanged: 'decided' }
      const missing = notAccepted(before, lines)[0]
      if (before.acceptance !== 'implied' || before.status === 'completed') {
        if (missing === undefined) return { unchanged: 'decided' }
        return contradiction(before, { ...facts, lineId: missing.lineId }, now)
      }
      if (namesNothing(before, lines)) return contradiction(before, facts, now)
      const stated: BrandOrder = { ...before, acceptance: 'stated' }
      return endNotAccepted(stated, lines, occurredAt, now) ?? { brandOrder: stated, events: [] }
    },
  }
}

/** The brand refuses the order; it ends, and its payment is to be returned. */
export function refuse(reason: Reason, occurredAt: string): Transition {
  return {
    name: 'refuse',
    by: 'brand',
    from: undecided,
    apply: (before, now) => refuseAll(before, reason, occurredAt, now),
  }
}

function refuseAll(before: BrandOrder, reason: Reason, occurredAt: string, now: Date): TransitionStep {
  const rejected: BrandOrder = { ...endSubmission(before), status: 'rejected', reason }
  const { brandOrder, data, events } = endUnits(rejected, openLines(before), null, now)
  const subject = { type: 'brand_order', id: before.id } as const
  const event: EventDraft = { type: 'order.rejected', subject, occurredAt, data: { reason, ...data } }
  return { brandOrder, events: [event, ...events] }
}

function takenBy(before: BrandOrder, acceptance: BrandOrder['acceptance'], reference: string | null): BrandOrder {
  return {
    ...endSubmission(before),
    status: 'accepted',
    acceptance,
    brandReference: reference ?? before.brandReference,
  }
}

function inProgress(brandOrder: BrandOrder, occurredAt: string): EventDraft {
  return {
    type: 'order.in_progress',
    subject: { type: 'brand_order', id: brandOrder.id },
    occurredAt,
    data: { brandReference: brandOrder.brandReference, lines: openLines(brandOrder) },
  }
}

/** Units that the brand leaves out and that were not cancelled before. */
function notAccepted({ lines }: BrandOrder, accepted: readonly LineQuantity[]): LineQuantity[] {
  return lines.flatMap(({ id, quantity, quantities }) => {
    const units = quantity - quantities.cancelled - unitsOf(accepted, id)
    return units > 0 ? [{ lineId: id, quantity: units }] : []
  })
}

/** Null when every unit was accepted. */
function endNotAccepted(brandOrder: BrandOrder, accepted: readonly LineQuantity[], occurredAt: string, now: Date) {
  const lines = notAccepted(brandOrder, accepted)
  if (lines.length === 0) return null
  const cancelling = { lines, reason: { code: 'other' }, occurredAt, cancellationId: null, facts } as const
  const step = cancelUnits(brandOrder, cancelling, now)
  return 'unchanged' in step ? null : step
}

function quantityOf(brandOrder: BrandOrder, lineId: string): number {
  return brandOrder.lines.find(({ id }) => id === lineId)?.quantity ?? 0
}

/** The brand has the order, so it is not asked again; which units it accepted is unknown. */
function acceptNothing(before: BrandOrder, now: Date): TransitionStep {
  const isEnded = before.lease === null && before.dueAt === null
  if (isEnded) return contradiction(before, facts, now)
  return withContradiction({ brandOrder: endSubmission(before), events: [] }, facts, now)
}

function namesNothing(brandOrder: BrandOrder, lines: readonly LineQuantity[]): boolean {
  return lines.every(({ lineId }) => quantityOf(brandOrder, lineId) === 0)
}
