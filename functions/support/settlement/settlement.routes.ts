import * as z from 'zod'
import { defineRoute } from '../../http/route.ts'
import { brandId } from '../../orders/fields.ts'
import { settlementAnswerSchema } from './settlement-answer.ts'

export const readSettlementRoute = defineRoute({
  method: 'GET',
  path: '/support/settlements/{brandId}/{month}',
  operationId: 'read-settlement',
  summary: 'Read a brand’s settlement for a month',
  description:
    'Orders count in the month (UTC) in which they were placed, with all that became of them by now. `format=csv` answers a table ' +
    'that opens in a spreadsheet. A month with more than 20,000 orders of all brands is refused.',
  tag: 'Support desk: settlements',
  access: 'support-admin',
  params: z.object({
    brandId: brandId.describe('Id of the brand'),
    month: z
      .string()
      .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
      .describe('Year and month, such as `2026-11`'),
  }),
  query: z.strictObject({
    livemode: z.enum(['true', 'false']).default('true').describe('`false` for test orders'),
    format: z.enum(['json', 'csv']).default('json').describe('`csv`: a table that opens in a spreadsheet'),
  }),
  responses: { 200: { description: 'One entry a currency', schema: settlementAnswerSchema, as: ['text/csv'] } },
  problems: ['not_found', 'state_conflict', 'validation_failed'],
})
