import * as z from 'zod'

/** The catalogue of event types; docs/states.md says when each happens. */
export const eventType = z.enum([
  'order.placed',
  'order.in_progress',
  'order.shipped',
  'order.fulfillment_updated',
  'order.delivered',
  'order.return_initiated',
  'order.return_updated',
  'order.refund_issued',
  'order.refund_updated',
  'order.cancelled',
  'order.cancellation_updated',
  'order.rejected',
  'order.address_changed',
  'order.attention_required',
  'order.completed',
])
export type EventType = z.infer<typeof eventType>
