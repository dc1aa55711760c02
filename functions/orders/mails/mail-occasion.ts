import type { OrderEvent } from '../event.ts'
import type { Occasion } from './occasion.ts'

/** One mail to one customer: what it is about, and an id that is the same however often the occasion is heard of. */
export interface MailOccasion {
  /** ASCII letters, digits, `_` and `-`, as a tag of Amazon SES may have. */
  readonly mailId: string
  readonly occasion: Occasion
}

/** Delays that the customer can do nothing about. The brand itself asks about the others, or must not tell of them. */
const TOLD_DELAYS: ReadonlySet<string> = new Set(['back_order', 'customs', 'on_hold', 'other'])

/**
 * What customers hear of by the event; null where it is no occasion for a mail. An object of the order, such as a parcel
 * or a refund, is an occasion once, whatever its further events say.
 */
export function occasionOf(event: OrderEvent): MailOccasion | null {
  switch (event.type) {
    case 'order.in_progress':
      return { occasion: 'order_confirmed', mailId: 'order_confirmed' }
    case 'order.rejected':
      return { occasion: 'order_refused', mailId: 'order_refused' }
    case 'order.cancelled':
      return ofEndedUnits(event)
    case 'order.shipped':
      return about('shipped', event)
    case 'order.delivered':
      return about('delivered', event)
    case 'order.fulfillment_updated':
      return ofDelay(event)
    case 'order.return_initiated':
    case 'order.return_updated':
      return ofReturn(event)
    case 'order.refund_issued':
      return about('refund_issued', event)
    default:
      return null
  }
}

const about = (occasion: Occasion, { subject }: OrderEvent): MailOccasion => ({
  occasion,
  mailId: `${occasion}-${subject.id}`,
})

/** What somebody asked for is cancelled. What the brand ends by itself, it refuses, also when it had accepted it before. */
function ofEndedUnits({ id, data }: Extract<OrderEvent, { type: 'order.cancelled' }>): MailOccasion {
  const { cancellationId, reason } = data
  if (cancellationId !== null) return { occasion: 'cancelled', mailId: `cancelled-${cancellationId}` }
  const occasion = reason?.code === 'customer_request' ? 'cancelled' : 'order_refused'
  return { occasion, mailId: `${occasion}-${id}` }
}

/** A delay is told again when another day becomes known. */
function ofDelay({ data }: Extract<OrderEvent, { type: 'order.fulfillment_updated' }>): MailOccasion | null {
  const { id, status, delay } = data.fulfillment
  if (status !== 'pending' || delay === undefined || !TOLD_DELAYS.has(delay.code)) return null
  return { occasion: 'delayed', mailId: `delayed-${id}-${delay.until?.slice(0, 10) ?? 'open'}` }
}

/** A label that comes after the approval has a mail of its own; approval and label together are one mail. */
function ofReturn({
  data,
}: Extract<OrderEvent, { type: 'order.return_initiated' | 'order.return_updated' }>): MailOccasion | null {
  const { id, status, hasLabel } = data.return
  if (status === 'approved') {
    return { occasion: 'return_approved', mailId: `return_approved-${id}${hasLabel ? '-label' : ''}` }
  }
  if (status === 'received') return { occasion: 'return_received', mailId: `return_received-${id}` }
  return null
}
