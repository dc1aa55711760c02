import { timestamp } from '../../../runtime/clock.ts'
import { derivedId } from '../../../runtime/ids.ts'
import type { BrandOrder, Fulfillment } from '../../brand-order.ts'
import type { EventDraft } from '../../event.ts'
import { openLines } from '../end-units.ts'
import { hasLeft, withFulfillmentCounts } from '../fulfillment-status.ts'
import type { Transition } from '../transition.ts'

/** Reference of the fulfillment that stands for units whose shipment the brand never reported. */
export const UNTRACKED = 'untracked'

/**
 * Completes an accepted brand order of a brand that does not report shipments
 * (`tracking: none`) and has reported nothing since `quietSince`: every unit that is
 * not cancelled is taken as delivered, at an unknown time. A later report still counts.
 */
export function takeAsDelivered(quietSince: Date): Transition {
  return {
    name: 'take as delivered',
    by: 'system',
    from: ['accepted'],
    apply: (before, now) => {
      if (Date.parse(before.updatedAt) > quietSince.getTime()) return { unchanged: 'not_quiet' }
      const at = timestamp(now)
      const underway = before.fulfillments.filter((fulfillment) => hasLeft(fulfillment) && !isOver(fulfillment))
      const rest = openLines(before)
      const delivered = [...underway, ...(rest.length > 0 ? [untracked(before, at)] : [])].map(
        (fulfillment): Fulfillment => ({ ...fulfillment, status: 'delivered' }),
      )
      if (delivered.length === 0) return { unchanged: 'nothing_underway' }
      const ids = new Set(delivered.map(({ id }) => id))
      const others = before.fulfillments.filter(({ id }) => !ids.has(id))
      const brandOrder = withFulfillmentCounts({ ...before, dueAt: null, fulfillments: [...others, ...delivered] })
      return { brandOrder, events: delivered.map((fulfillment) => arrival(fulfillment, at)) }
    },
  }
}

/** Arrived, or on its way back. */
function isOver({ status }: Fulfillment): boolean {
  return status === 'delivered' || status === 'returned_to_sender'
}

function untracked(brandOrder: BrandOrder, at: string): Fulfillment {
  const lines = openLines(brandOrder)
  return {
    id: derivedId('ful', brandOrder.id, UNTRACKED),
    reference: UNTRACKED,
    type: brandOrder.lines.find(({ id }) => id === lines[0]?.lineId)?.fulfillmentType ?? 'shipping',
    status: 'delivered',
    lines,
    tracking: [],
    shippedAt: null,
    deliveredAt: null,
    // Older than anything the brand may still report of it.
    reported: { occurredAt: brandOrder.placedAt, timestamp: at },
  }
}

function arrival({ reported: _, ...fulfillment }: Fulfillment, occurredAt: string): EventDraft {
  return {
    type: 'order.delivered',
    subject: { type: 'fulfillment', id: fulfillment.id },
    occurredAt,
    data: { fulfillment },
  }
}
