import * as z from 'zod'
import {
  addressChangeSchema,
  cancellationSchema,
  fulfillmentSchema,
  lineQuantitySchema,
  refundSchema,
  returnSchema,
} from './brand-order.ts'
import { attentionSchema, brandOrderStatus, fulfillmentStatus, orderStatus, refundStatus } from './order.ts'
import { reasonSchema } from './reason.ts'
import { refundAmountsSchema } from './refund-amounts.ts'

/**
 * An event: an immutable fact about an order. One schema for `/v1/orders/{id}/events`,
 * the feed, a webhook's body and EventBridge's `detail`. Nothing personal is in it,
 * nor any text that a brand wrote.
 */

const states = { fulfillmentStatus, refundStatus }

const common = {
  occurredAt: z
    .string()
    .describe('When it happened: by the brand’s clock, or by ours where the fact is our own. In UTC'),
  order: z.object({ status: orderStatus, ...states }).describe('The order’s statuses after the event'),
  brandOrder: z
    .object({ status: brandOrderStatus, ...states })
    .nullable()
    .describe('The brand order’s statuses after the event; null for an event of the whole order'),
}

/** What ended units leave to be refunded, and who does it; the amounts of a `pending` refund. */
export const amountToReturnSchema = refundAmountsSchema
  .omit({ goodwill: true })
  .extend({ returnedBy: z.enum(['platform', 'brand']).describe('Who has the money, and returns it') })

const ended = {
  reason: reasonSchema.nullable().describe('Why the units ended; null where nobody told'),
  lines: z.array(lineQuantitySchema).describe('The units that ended'),
  refundId: z.string().nullable().describe('The refund of the units; null where nothing is to be refunded'),
  coveredBy: z
    .array(
      z.object({
        refundId: z.string().describe('An earlier refund'),
        lines: z.array(lineQuantitySchema).describe('The units that it returns the money of'),
      }),
    )
    .describe('Of the units, those that earlier refunds return already: they are in no new refund'),
  amountToReturn: amountToReturnSchema
    .nullable()
    .describe('What the refund comes to; null where nothing is to be refunded'),
}

const fulfillment = { fulfillment: fulfillmentSchema.omit({ reported: true }).describe('The shipment after the event') }
const returned = { return: returnSchema.omit({ reported: true }).describe('The return after the event') }
const refund = { refund: refundSchema.omit({ reported: true, basis: true }).describe('The refund after the event') }

/** `data` by type: what each event carries beside the states. */
const dataOf = {
  'order.placed': {},
  'order.in_progress': {
    brandReference: z.string().nullable().describe('The brand’s own number of the order; null where it told none'),
    lines: z.array(lineQuantitySchema).describe('The units that the brand accepted'),
  },
  'order.shipped': fulfillment,
  'order.fulfillment_updated': fulfillment,
  'order.delivered': fulfillment,
  'order.return_initiated': returned,
  'order.return_updated': returned,
  'order.refund_issued': refund,
  'order.refund_updated': refund,
  'order.cancelled': {
    cancellationId: z
      .string()
      .nullable()
      .describe('The request that ended them; null where the brand did so by itself'),
    ...ended,
  },
  'order.cancellation_updated': {
    cancellation: cancellationSchema.omit({ reported: true }).describe('The request after the event'),
  },
  'order.rejected': ended,
  'order.address_changed': {
    addressChange: addressChangeSchema.omit({ reported: true }).describe('The change after the event; no address'),
  },
  'order.attention_required': { attention: attentionSchema.describe('Why somebody must look') },
  'order.attention_resolved': { attention: attentionSchema.describe('The attention that a person resolved') },
  'order.completed': {},
} as const

export type EventType = keyof typeof dataOf

/** What each type says, in words. */
const meanings: Readonly<Record<EventType, string>> = {
  'order.placed': 'The order was accepted from the storefront',
  'order.in_progress': 'A brand accepted its brand order',
  'order.shipped': 'A fulfillment left',
  'order.fulfillment_updated': 'A fulfillment moved on, or changed',
  'order.delivered': 'A fulfillment arrived',
  'order.return_initiated': 'A return was opened',
  'order.return_updated': 'A return moved on',
  'order.refund_issued': 'Money was returned',
  'order.refund_updated': 'A refund was opened, or changed otherwise',
  'order.cancelled': 'Units ended before they shipped',
  'order.cancellation_updated': 'A request to cancel was made, confirmed or refused',
  'order.rejected': 'A brand refused its brand order',
  'order.address_changed': 'A request to ship elsewhere was confirmed or refused',
  'order.attention_required': 'Somebody must look',
  'order.attention_resolved': 'What needed attention is settled',
  'order.completed': 'Every brand order has ended',
}
export const eventTypes = Object.keys(dataOf) as readonly EventType[]
export const eventType = z.enum(eventTypes as [EventType, ...EventType[]])

/** Raised when an event's shape changes in a way that could break a receiver. */
export const EVENT_SCHEMA_VERSION = 1

const envelope = {
  id: z.string().describe('Id of the event, `evt_…`; the same at every delivery'),
  schemaVersion: z
    .literal(EVENT_SCHEMA_VERSION)
    .describe('Raised when the shape changes so that a receiver could break'),
  livemode: z.boolean().describe('False for an event of a test order'),
  timestamp: z.string().describe('When we committed it, in UTC'),
  sequence: z.int().min(1).describe('Counts the order’s events from 1, without gaps'),
  storefrontId: z.string().describe('Id of the storefront that placed the order'),
  orderId: z.string().describe('Id of the order'),
  externalId: z.string().describe('The platform’s own id of the order'),
  brandOrderId: z.string().nullable().describe('Id of the brand order; null for an event of the whole order'),
  brandId: z.string().nullable().describe('Id of the brand; null for an event of the whole order'),
  subject: z
    .object({
      type: z
        .enum(['order', 'brand_order', 'fulfillment', 'return', 'refund', 'cancellation', 'address_change'])
        .describe('Kind of object'),
      id: z.string().describe('Its id'),
    })
    .describe('What it is about'),
}

function eventOf<Type extends EventType>(type: Type) {
  return z.object({
    ...envelope,
    type: z.literal(type).describe(meanings[type]),
    data: z.object({ ...common, ...dataOf[type] }).describe('What happened, and the statuses after it'),
  })
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
