import * as z from 'zod'

/**
 * What the feed must know of an event. The rest passes through untouched: an event's
 * content is frozen when it is committed, and a later schema must not stop its readers.
 */
export const feedEventSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  timestamp: z.string(),
  sequence: z.int().min(1),
  storefrontId: z.string(),
  livemode: z.boolean(),
  orderId: z.string(),
  brandId: z.string().nullable(),
})
export type FeedEvent = z.infer<typeof feedEventSchema>
