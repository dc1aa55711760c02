import type { BrandOrder, LineQuantity, Reason } from '../brand-order.ts'
import type { EventDraft } from '../event.ts'
import type { BrandOrderStatus } from '../order.ts'
import { cancelUnits } from './cancel-units.ts'
import { contradiction, withContradiction } from './contradiction.ts'
import { endSubmission } from './end-submission.ts'
import { endUnits, openLines } from './end-units.ts'
import { unitsOf } from './refunds/price-refund.ts'
import type { Transition, TransitionStep } from './transition.ts'

/** The states of a brand order that its brand has not decided about. */
export const undecided: readonly BrandOrderStatus[] = ['pending', 'submitting', 'submitted']

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
    from: undecided,
    apply: (before, now) => {
      if (lines?.length === 0) return refuseAll(before, { code: 'other' }, occurredAt, now)
      if (lines !== null && namesNothing(before, lines)) return acceptNothing(before, now)
      const reported = takenBy(before, 'stated', brandReference)
      const taken = { ...reported, backEndId: backEndId ?? before.backEndId }
      const ending = lines === null ? null : endNotAccepted(taken, lines, occurredAt, now)
      const brandOrder = ending?.brandOrder ?? taken
      const isContradictory = lines?.some((line) => unitsOf(lines, line.lineId) > quantityOf(before, line.lineId))
      const events = [inProgress(brandOrder, occurredAt), ...(ending?.events ?? [])]
      return isContradictory ? withContradiction(brandOrder, events, now) : { brandOrder, events }
    },
  }
}

/** A shipment implies that the brand accepted the order, but not which units; a report on that may still come. */
export function acceptByShipping(brandReference: string | null, occurredAt: string): Transition {
  return {
    name: 'accept by shipping',
    from: undecided,
    apply: (before) => {
      const brandOrder = takenBy(before, 'implied', brandReference)
      return { brandOrder, events: [inProgress(brandOrder, occurredAt)] }
    },
  }
}

/** The brand reports which units it accepted, after a shipment implied it: the other units are cancelled. */
export function narrowAcceptance({ lines, occurredAt }: Acceptance): Transition {
  return {
    name: 'narrow acceptance',
    from: ['accepted'],
    apply: (before, now) => {
      if (before.acceptance !== 'implied' || lines === null) return { unchanged: 'decided' }
      if (namesNothing(before, lines)) return contradiction(before, now)
      const stated: BrandOrder = { ...before, acceptance: 'stated' }
      return endNotAccepted(stated, lines, occurredAt, now) ?? { brandOrder: stated, events: [] }
    },
  }
}

/** The brand refuses the order; it ends, and its payment is to be returned. */
export function refuse(reason: Reason, occurredAt: string): Transition {
  return { name: 'refuse', from: undecided, apply: (before, now) => refuseAll(before, reason, occurredAt, now) }
}

function refuseAll(before: BrandOrder, reason: Reason, occurredAt: string, now: Date): TransitionStep {
  const { brandOrder, ...ending } = endUnits(
    { ...endSubmission(before), status: 'rejected', reason },
    openLines(before),
    now,
  )
  const subject = { type: 'brand_order', id: before.id } as const
  return { brandOrder, events: [{ type: 'order.rejected', subject, occurredAt, data: { reason, ...ending } }] }
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

/** Null when every unit was accepted. Units cancelled before count among those not accepted. */
function endNotAccepted(brandOrder: BrandOrder, accepted: readonly LineQuantity[], occurredAt: string, now: Date) {
  const lines = brandOrder.lines.flatMap(({ id, quantity, quantities }) => {
    const units = quantity - quantities.cancelled - unitsOf(accepted, id)
    return units > 0 ? [{ lineId: id, quantity: units }] : []
  })
  if (lines.length === 0) return null
  const step = cancelUnits(brandOrder, { lines, reason: { code: 'other' }, occurredAt, cancellationId: null }, now)
  return 'unchanged' in step ? null : step
}

function quantityOf(brandOrder: BrandOrder, lineId: string): number {
  return brandOrder.lines.find(({ id }) => id === lineId)?.quantity ?? 0
}

/** The brand has the order, so it is not asked again; which units it accepted is unknown. */
function acceptNothing(before: BrandOrder, now: Date): TransitionStep {
  const isSettled = before.lease === null && before.dueAt === null
  return isSettled ? contradiction(before, now) : withContradiction(endSubmission(before), [], now)
}

function namesNothing(brandOrder: BrandOrder, lines: readonly LineQuantity[]): boolean {
  return lines.every(({ lineId }) => quantityOf(brandOrder, lineId) === 0)
}
