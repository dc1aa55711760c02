import * as z from 'zod'
import { exportIdInPath } from '../../http/path-ids.ts'
import { defineRoute } from '../../http/route.ts'
import { exportFilterSchema, MOST_ORDERS } from './export.ts'
import { exportAnswerSchema } from './export-answer.ts'

const tag = 'Support desk: exports'

export const requestExportRoute = defineRoute({
  method: 'POST',
  path: '/support/exports',
  operationId: 'request-export',
  summary: 'Export orders to files',
  description:
    `The orders of a filter of the list of orders, newest first, at most ${MOST_ORDERS}, as CSV and JSON lines. Read it ` +
    'until it is `ready`. Customers are masked. Clear values take an administrator and a reason, which is written down ' +
    'first.',
  tag,
  access: 'support',
  body: z.strictObject({
    filter: exportFilterSchema.describe('Which orders; empty for all'),
    reveal: z
      .strictObject({
        reason: z
          .string()
          .regex(/^[a-z][a-z0-9_]{1,59}$/)
          .describe('Why, as a code in lower-case letters, digits and `_`'),
      })
      .optional()
      .describe('Gives the customers in clear. The reasons are those of a reveal'),
  }),
  responses: { 202: { description: 'It is taken on', schema: exportAnswerSchema } },
  problems: ['invalid_json', 'validation_failed'],
})

export const listExportsRoute = defineRoute({
  method: 'GET',
  path: '/support/exports',
  operationId: 'list-exports',
  summary: 'List exports',
  description: 'The newest 50, newest first, without links. An export is kept for a day.',
  tag,
  access: 'support',
  responses: {
    200: { description: 'Exports', schema: z.object({ data: z.array(exportAnswerSchema).describe('The exports') }) },
  },
})

export const readExportRoute = defineRoute({
  method: 'GET',
  path: '/support/exports/{exportId}',
  operationId: 'read-export',
  summary: 'See how far an export is, and get its files',
  description:
    'A ready export has links, which open for 15 minutes; making them is written down. Links to clear values are given ' +
    'only to the member who asked for the export.',
  tag,
  access: 'support',
  params: z.object({ exportId: exportIdInPath }),
  responses: { 200: { description: 'The export', schema: exportAnswerSchema } },
  problems: ['not_found'],
})
