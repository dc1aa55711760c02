import * as z from 'zod'
import { defineRoute } from '../../http/route.ts'
import { orderItemSchema } from '../lists/order-item.ts'
import { LONGEST_QUERY, searchKind, skippedReason } from './recognise.ts'

export const searchRoute = defineRoute({
  method: 'POST',
  path: '/support/searches',
  operationId: 'search-orders',
  summary: 'Find orders by whatever somebody knows',
  description:
    'Takes our ids, whole or their last six characters or more; the platform’s own order id; a brand’s order number; a ' +
    'tracking number; an e-mail address; a telephone number in any common form; the platform’s id of the customer; ' +
    'where the stage’s option `nameSearch` is on, a whole name in any order, or a family name. All that the text may mean is looked up at once, each by a key, in all storefronts and both modes. The text stands in ' +
    'no URL and no log. Card numbers are refused.',
  tag: 'Support: orders',
  access: 'support',
  body: z.strictObject({
    query: z.string().trim().min(1).max(LONGEST_QUERY).describe('Whatever somebody knows'),
    kind: searchKind.optional().describe('Looks for this alone.'),
  }),
  responses: {
    200: {
      description: 'What was found, the surest meaning first, each newest first',
      schema: z.object({
        looked: z.array(searchKind).describe('What the text was taken for'),
        skipped: z
          .array(
            z.object({
              kind: searchKind.describe('What it might be'),
              why: skippedReason.describe('Why that was not looked up'),
            }),
          )
          .describe('What it might also be, and why that was not looked up'),
        more: z.array(searchKind).describe('Kinds that have more orders than are shown'),
        orders: z
          .array(orderItemSchema.extend({ matchedBy: z.array(searchKind).describe('What of it fits the text') }))
          .describe('The orders that were found'),
      }),
    },
  },
  problems: ['card_data_refused', 'validation_failed'],
})
