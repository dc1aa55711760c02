import type { EventDraft } from '../events/event.ts'
import type { BrandOrder, LineQuantity, Reason } from './brand-order.ts'
import { endUnits, openLines } from './end-units.ts'
import type { BrandOrderStatus } from './order.ts'
import type { Transition, TransitionStep } from './transition.ts'

const undecided: readonly BrandOrderStatus[] = ['pending', 'submitting', 'submitted']

export interface Acceptance {
  readonly brandReference: string | null
  /** Accepted units; null when all are. */
  readonly lines: readonly LineQuantity[] | null
  readonly occurredAt: string
}

/** The brand takes the order, or some of its units; the others end. */
export function accept({ brandReference, lines, occurredAt }: Acceptance): Transition {
  return {
    name: 'accept',
    from: undecided,
    apply: (before, now) => {
      const accepted = lines ?? openLines(before)
      const refused = openLines(before).flatMap(({ lineId, quantity }) => {
        const kept = accepted.find((line) => line.lineId === lineId)?.quantity ?? 0
        return quantity > kept ? [{ lineId, quantity: quantity - kept }] : []
      })
      if (refused.length > 0 && refused.length === openLines(before).length && accepted.length === 0) {
        return refuseAll(before, { code: 'other' }, occurredAt, now)
      }
      const taken: BrandOrder = {
        ...settled(before),
        status: 'accepted',
        brandReference: brandReference ?? before.brandReference,
      }
      const { brandOrder, ...ending } = endUnits(taken, refused, 'acceptance', now)
      const subject = { type: 'brand_order', id: before.id } as const
      const events: EventDraft[] = [
        {
          type: 'order.in_progress',
          subject,
          occurredAt,
          data: { brandReference: brandOrder.brandReference, lines: openLines(brandOrder) },
        },
      ]
      if (refused.length > 0) {
        events.push({
          type: 'order.cancelled',
          subject,
          occurredAt,
          data: { cancellationId: null, reason: { code: 'other' }, ...endingData(ending) },
        })
      }
      return { brandOrder, events }
    },
  }
}

/** The brand does not take the order; it ends, and what was paid for it is to be returned. */
export function refuse(reason: Reason, occurredAt: string): Transition {
  return { name: 'refuse', from: undecided, apply: (before, now) => refuseAll(before, reason, occurredAt, now) }
}

function refuseAll(before: BrandOrder, reason: Reason, occurredAt: string, now: Date): TransitionStep {
  const { brandOrder, ...ending } = endUnits(
    { ...settled(before), status: 'rejected', reason },
    openLines(before),
    'refusal',
    now,
  )
  const subject = { type: 'brand_order', id: before.id } as const
  return {
    brandOrder,
    events: [{ type: 'order.rejected', subject, occurredAt, data: { reason, ...endingData(ending) } }],
  }
}

/** Nothing more to submit: no lease, no due time, and whoever was asked to look need not. */
function settled(brandOrder: BrandOrder): BrandOrder {
  return { ...brandOrder, lease: null, dueAt: null, attention: null }
}

function endingData({ lines, refundId, amountToReturn }: Omit<ReturnType<typeof endUnits>, 'brandOrder'>) {
  return { lines: [...lines], refundId, amountToReturn }
}
