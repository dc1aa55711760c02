import * as z from 'zod'
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

export function showDelivery(delivery: Delivery): z.infer<typeof shownDeliverySchema> {
  const { status, inLane, tryAfter, tries, testBody } = delivery
  const isWaitingInLane = inLane && tries === 0
  return shownDeliverySchema.parse({
    ...delivery,
    test: testBody !== null,
    nextTryAt: status === 'pending' && !isWaitingInLane ? tryAfter : null,
  })
}
