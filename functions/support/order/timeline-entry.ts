import * as z from 'zod'
import { feedEventSchema } from '../../events/feed-event.ts'
import { loggedActSchema } from '../audit/act.ts'
import { shownMailSchema } from '../mails/shown-mail.ts'

/** One thing that happened to an order, whoever did it. Nothing personal: notes are named by their ids. */
export const timelineEntrySchema = z.object({
  id: z.string().describe('Id of the event, act or opening'),
  at: z.string().describe('When, in UTC'),
  source: z
    .enum(['event', 'act', 'opening', 'mail'])
    .describe(
      'An event of the order; what a member did; an opening of its personal data (administrators see these); what became of a mail to the customer',
    ),
  by: z
    .object({
      type: z
        .enum(['storefront', 'customer', 'brand', 'system', 'member'])
        .describe('Kind of actor; `customer`: on the page of the order'),
      id: z.string().nullable().describe('Null where it is not known'),
    })
    .describe('Who did it'),
  brandOrderId: z.string().nullable().describe('Id of the brand order; null for the whole order'),
  brandId: z.string().nullable().describe('Id of the brand; null for the whole order'),
  event: feedEventSchema.nullable().describe('The event; null for the others'),
  act: loggedActSchema
    .omit({ id: true, at: true, memberId: true, orderId: true, brandOrderId: true })
    .nullable()
    .describe('What a member did; null for the others'),
  opening: z
    .object({
      reason: z.string().describe('What it was opened for, as a code'),
      purpose: z.string().describe('Which envelope: `fulfilment` or `support`'),
    })
    .nullable()
    .describe('The opening; null for the others'),
  mail: shownMailSchema
    .pick({ id: true, occasion: true, state: true, outcome: true, reason: true })
    .nullable()
    .describe('The mail as it is now, at the time of its newest state; null for the others'),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>
