import * as z from 'zod'
import { brandHealthSchema } from '../../brands/brand-health.ts'
import { cursorField, limitField, pageSchemaOf } from '../../http/lists/list-query.ts'
import { defineRoute } from '../../http/route.ts'
import { brandId } from '../../orders/fields.ts'
import type { WorkList } from '../../orders/work/work-keys.ts'
import { failingEndpointSchema } from './failing-endpoint.ts'
import { modeFilter, storefrontFilter } from './lists.routes.ts'
import { owedSumSchema, workItemSchemas } from './work-items.ts'

const tag = 'Support: work'
const problems = ['cursor_expired', 'validation_failed'] as const

const workQuery = z.strictObject({
  livemode: modeFilter,
  storefrontId: storefrontFilter,
  brandId: brandId.optional(),
  cursor: cursorField,
  limit: limitField,
})
export type WorkQuery = z.output<typeof workQuery>

const countSchema = z
  .object({
    count: z.int().describe('How many, as far as was counted'),
    hasMore: z.boolean().describe('There are more than the count, which is bounded.'),
  })
  .nullable()
  .describe('Null: it could not be counted at the moment. The other numbers stand.')

export const readWorkRoute = defineRoute({
  method: 'GET',
  path: '/support/work',
  operationId: 'read-work',
  summary: 'Count what needs somebody',
  description:
    'Five numbers of brand orders, brands and endpoints, each by itself: one that cannot be read does not keep the ' +
    'others. They come from indexes that hold nothing but this work, and are bounded.',
  tag,
  access: 'support',
  query: z.strictObject({ livemode: modeFilter }),
  responses: {
    200: {
      description: 'The numbers',
      schema: z.object({
        attention: countSchema,
        overdue: countSchema,
        returns: countSchema,
        refunds: z
          .object({
            count: z.int().describe('How many, as far as was counted'),
            hasMore: z.boolean().describe('There are more than the count, which is bounded.'),
            sums: z.array(owedSumSchema).describe('What the platform owes, by currency; of those that were counted'),
          })
          .nullable()
          .describe('Brand orders of whose money the platform has to return some; null: it could not be counted'),
        failing: z
          .object({
            brands: z.int().describe('Brands whose back ends fail'),
            endpoints: z.int().describe('Webhook endpoints that fail'),
          })
          .nullable()
          .describe('Brands whose back ends fail, and webhook endpoints that do'),
      }),
    },
  },
  problems: ['validation_failed'],
})

function workRoute<List extends WorkList>(list: List, summary: string, description: string) {
  return defineRoute({
    method: 'GET',
    path: `/support/work/${list}`,
    operationId: `list-work-${list}`,
    summary,
    description: `${description} Oldest first. A page may be short although more follow.`,
    tag,
    access: 'support',
    query: workQuery,
    responses: { 200: { description: 'Brand orders', schema: pageSchemaOf(workItemSchemas[list]) } },
    problems,
  })
}

export const workRoutes = {
  attention: workRoute(
    'attention',
    'List what needs attention',
    'Brand orders that a person must look at: why, since when, and what to do.',
  ),
  overdue: workRoute(
    'overdue',
    'List what brands are late with',
    'Brand orders that their brands have not decided by `acceptBy`.',
  ),
  returns: workRoute(
    'returns',
    'List open returns',
    'Brand orders with returns that are under way, or received and not refunded.',
  ),
  refunds: workRoute(
    'refunds',
    'List refunds that the platform owes',
    'Brand orders of whose money the platform has to return some, with each refund.',
  ),
}

export const listFailingRoute = defineRoute({
  method: 'GET',
  path: '/support/work/failing',
  operationId: 'list-failing',
  summary: 'List brands and webhook endpoints that fail',
  tag,
  access: 'support',
  query: z.strictObject({ livemode: modeFilter }),
  responses: {
    200: {
      description: 'Whatever fails now',
      schema: z.object({
        brands: z
          .array(
            brandHealthSchema.extend({
              name: z.string().describe('Name of the brand'),
              livemode: z.boolean().describe('False for a sandbox'),
            }),
          )
          .describe('Brands whose back ends fail'),
        endpoints: z.array(failingEndpointSchema).describe('Webhook endpoints that fail'),
      }),
    },
  },
  problems: ['validation_failed'],
})
