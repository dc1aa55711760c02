import * as z from 'zod'
import { cursorField, limitField, severalOf, timeField } from '../../http/lists/list-query.ts'
import { eventType } from '../../orders/event.ts'
import { attemptSchema, type Delivery, deliveryStatus, givenUpReason } from '../deliveries/delivery.ts'

/** A delivery as its storefront sees it. */
export const shownDeliverySchema = z.object({
  id: z.string().describe('Id of the delivery, `del_…`'),
  endpointId: z.string().describe('Id of the endpoint that it is for'),
  livemode: z.boolean().describe('False for an event of a test order'),
  eventId: z.string().describe('Id of the event; the `webhook-id` of every try'),
  eventType: z.string().describe('Type of the event'),
  orderId: z.string().describe('Id of the order'),
  sequence: z.int().describe('Number of the event in its order'),
  test: z.boolean().describe('Whether the event was made up, by `…/test`'),
  status: deliveryStatus.describe('`exhausted`: given up; it can be sent again while it is kept.'),
  reason: givenUpReason.nullable().describe('Why it was given up; null where it was not'),
  attempts: z.int().describe('Tries so far'),
  nextTryAt: z
    .string()
    .nullable()
    .describe('Null once settled, and where it waits for an event before it at an ordered endpoint.'),
  createdAt: z.string().describe('At an ordered endpoint when the event was committed.'),
  settledAt: z.string().nullable().describe('When it was taken or given up, in UTC; null before'),
})

export const deliveryWithLogSchema = shownDeliverySchema.extend({
  log: z.array(attemptSchema).describe('Every attempt, ascending; the newest 100.'),
})

/** As the desk sees it: with where it goes, but for what the receiver may keep secret. */
export const deskDeliverySchema = shownDeliverySchema.extend({
  endpointHost: z.string().describe('Without path and query, which may hold a secret of the receiver’s'),
})
export const deskDeliveryWithLogSchema = deskDeliverySchema.extend({ log: deliveryWithLogSchema.shape.log })

export function showDelivery(delivery: Delivery): z.infer<typeof shownDeliverySchema> {
  const { status, inLane, tryAfter, tries, testBody } = delivery
  const isWaitingInLane = inLane && tries === 0
  return shownDeliverySchema.parse({
    ...delivery,
    test: testBody !== null,
    nextTryAt: status === 'pending' && !isWaitingInLane ? tryAfter : null,
  })
}

export const deliveriesQuerySchema = z.strictObject({
  cursor: cursorField,
  limit: limitField,
  status: severalOf(deliveryStatus).optional().describe('Statuses, separated by commas.'),
  eventTypes: severalOf(eventType).optional().describe('Event types, separated by commas.'),
  orderId: z.string().max(64).optional().describe('Deliveries of this order’s events'),
  createdAfter: timeField.optional().describe('Inclusive.'),
  createdBefore: timeField.optional().describe('Exclusive.'),
})

export const testDraftSchema = z.strictObject({
  eventType: eventType.default('order.placed').describe('Of which type it is.'),
})
