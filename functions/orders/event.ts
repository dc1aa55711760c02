import * as z from 'zod'
import {
  addressChangeSchema,
  cancellationSchema,
  fulfillmentSchema,
  lineQuantitySchema,
  reasonSchema,
  refundAmountsSchema,
  refundSchema,
  returnSchema,
} from './brand-order.ts'
import { attentionSchema, brandOrderStatus, fulfillmentStatus, orderStatus, refundStatus } from './order.ts'

/**
 * An event: an immutable fact about an order. One schema for `/v1/orders/{id}/events`,
 * the feed, a webhook's body and EventBridge's `detail`. Nothing personal is in it,
 * nor any text that a brand wrote.
 */

const states = { fulfillmentStatus, refundStatus }

const common = {
  /** The brand's clock, or ours where the fact is our own. `timestamp` is when we committed it. */
  occurredAt: z.string(),
  /** The states after the event. */
  order: z.object({ status: orderStatus, ...states }),
  /** Null for events of the whole order. */
  brandOrder: z.object({ status: brandOrderStatus, ...states }).nullable(),
}

/** What ended units leave to be refunded, and who does it; the amounts of a `pending` refund. */
export const amountToReturnSchema = refundAmountsSchema
  .omit({ goodwill: true })
  .extend({ returnedBy: z.enum(['platform', 'brand']) })

const ended = {
  reason: reasonSchema.nullable(),
  lines: z.array(lineQuantitySchema),
  /** The refund of the units; null where nothing is to be refunded. */
  refundId: z.string().nullable(),
  /** Of the units, those that refunds of before return already: they are in no new refund. */
  coveredBy: z.array(z.object({ refundId: z.string(), lines: z.array(lineQuantitySchema) })),
  amountToReturn: amountToReturnSchema.nullable(),
}

const fulfillment = { fulfillment: fulfillmentSchema.omit({ reported: true }) }
const returned = { return: returnSchema.omit({ reported: true }) }
const refund = { refund: refundSchema.omit({ reported: true, basis: true }) }

/** `data` by type: what each event carries beside the states. */
const dataOf = {
  'order.placed': {},
  'order.in_progress': { brandReference: z.string().nullable(), lines: z.array(lineQuantitySchema) },
  'order.shipped': fulfillment,
  'order.fulfillment_updated': fulfillment,
  'order.delivered': fulfillment,
  'order.return_initiated': returned,
  'order.return_updated': returned,
  'order.refund_issued': refund,
  'order.refund_updated': refund,
  'order.cancelled': { cancellationId: z.string().nullable(), ...ended },
  'order.cancellation_updated': { cancellation: cancellationSchema.omit({ reported: true }) },
  'order.rejected': ended,
  'order.address_changed': { addressChange: addressChangeSchema.omit({ reported: true }) },
  'order.attention_required': { attention: attentionSchema },
  /** The attention that a person resolved. */
  'order.attention_resolved': { attention: attentionSchema },
  'order.completed': {},
} as const

export type EventType = keyof typeof dataOf
export const eventTypes = Object.keys(dataOf) as readonly EventType[]
export const eventType = z.enum(eventTypes as [EventType, ...EventType[]])

/** Raised when an event's shape changes in a way that could break a receiver. */
export const EVENT_SCHEMA_VERSION = 1

const envelope = {
  id: z.string(),
  schemaVersion: z.literal(EVENT_SCHEMA_VERSION),
  livemode: z.boolean(),
  timestamp: z.string(),
  /** Counts an order's events from 1 without gaps. */
  sequence: z.int().min(1),
  storefrontId: z.string(),
  orderId: z.string(),
  externalId: z.string(),
  brandOrderId: z.string().nullable(),
  brandId: z.string().nullable(),
  subject: z.object({
    type: z.enum(['order', 'brand_order', 'fulfillment', 'return', 'refund', 'cancellation', 'address_change']),
    id: z.string(),
  }),
}

function eventOf<Type extends EventType>(type: Type) {
  return z.object({ ...envelope, type: z.literal(type), data: z.object({ ...common, ...dataOf[type] }) })
}

export const eventSchema = z.discriminatedUnion('type', [
  eventOf('order.placed'),
  eventOf('order.in_progress'),
  eventOf('order.shipped'),
  eventOf('order.fulfillment_updated'),
  eventOf('order.delivered'),
  eventOf('order.return_initiated'),
  eventOf('order.return_updated'),
  eventOf('order.refund_issued'),
  eventOf('order.refund_updated'),
  eventOf('order.cancelled'),
  eventOf('order.cancellation_updated'),
  eventOf('order.rejected'),
  eventOf('order.address_changed'),
  eventOf('order.attention_required'),
  eventOf('order.attention_resolved'),
  eventOf('order.completed'),
])
export type OrderEvent = z.infer<typeof eventSchema>

type SubjectType = OrderEvent['subject']['type']

/** An event as a transition emits it, before sequence, time and states are known. */
export type EventDraft = {
  [Type in EventType]: {
    readonly type: Type
    readonly subject: { readonly type: SubjectType; readonly id: string }
    readonly occurredAt: string
    readonly data: Omit<Extract<OrderEvent, { type: Type }>['data'], keyof typeof common>
  }
}[EventType]
