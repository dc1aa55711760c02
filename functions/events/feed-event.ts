import * as z from 'zod'

/**
 * What the feed must know of an event. The rest passes through untouched: an event's
 * content is frozen when it is committed, and a later schema must not stop its readers.
 */
export const feedEventSchema = z.looseObject({
  id: z.string().describe('Id of the event, `evt_…`'),
  type: z.string().describe('Its type'),
  timestamp: z.string().describe('When we committed it, in UTC'),
  sequence: z.int().min(1).describe('Counts the order’s events from 1'),
  storefrontId: z.string().describe('Id of the storefront'),
  livemode: z.boolean().describe('False for a test order'),
  orderId: z.string().describe('Id of the order'),
  brandId: z.string().nullable().describe('Id of the brand; null for the whole order'),
})
export type FeedEvent = z.infer<typeof feedEventSchema>
