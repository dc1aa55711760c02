import * as z from 'zod'
import { feedEventSchema } from '../../events/feed-event.ts'
import { loggedActSchema } from '../audit/act.ts'

/** One thing that happened to an order, whoever did it. Nothing personal: notes are named by their ids. */
export const timelineEntrySchema = z.object({
  id: z.string(),
  at: z.string(),
  source: z
    .enum(['event', 'act', 'opening'])
    .describe('An event of the order; what a member did; an opening of its personal data (administrators see these)'),
  by: z.object({
    type: z.enum(['storefront', 'brand', 'system', 'member']),
    id: z.string().nullable().describe('Null where it is not known'),
  }),
  brandOrderId: z.string().nullable(),
  brandId: z.string().nullable(),
  event: feedEventSchema.nullable(),
  act: loggedActSchema.omit({ id: true, at: true, memberId: true, orderId: true, brandOrderId: true }).nullable(),
  opening: z.object({ reason: z.string(), purpose: z.string() }).nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>
