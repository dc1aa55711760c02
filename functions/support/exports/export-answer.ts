import * as z from 'zod'
import { type Export, exportStatus, MOST_ORDERS, storedFilterSchema } from './export.ts'

export const exportAnswerSchema = z.object({
  id: z.string().describe('Id of the export, `exp_…`'),
  status: exportStatus.describe(
    '`failed`: it stood still for hours and was given up; ask again. `erased`: a customer who may be in its clear files was ' +
      'erased, so the files were deleted; ask again',
  ),
  requestedAt: z.string().describe('When it was asked for, in UTC'),
  requestedBy: z.string().describe('Id of the member'),
  finishedAt: z.string().nullable().describe('When it was ready or given up, in UTC; null before'),
  filter: storedFilterSchema.describe('Which orders it has'),
  isRevealed: z.boolean().describe('True where the files hold clear values'),
  orders: z.int().describe('Orders that are written so far'),
  mostOrders: z.int().describe('An export takes no more orders'),
  isCut: z.boolean().describe('True where there were more orders than an export takes'),
  links: z
    .object({
      csv: z.string().describe('Address of the CSV file'),
      jsonl: z.string().describe('Address of the file of JSON lines'),
      expiresAt: z.string().describe('Until when they open, in UTC'),
    })
    .nullable()
    .describe('Null until the export is ready, and for a member who may not have them'),
})
export type ExportAnswer = z.infer<typeof exportAnswerSchema>

export function shownExport(made: Export, links: ExportAnswer['links'] = null): ExportAnswer {
  const { id, status, requestedAt, memberId, finishedAt, filter, revealReason, orders, isCut } = made
  return {
    id,
    status,
    requestedAt,
    requestedBy: memberId,
    finishedAt,
    filter,
    isRevealed: revealReason !== null,
    orders,
    mostOrders: MOST_ORDERS,
    isCut,
    links,
  }
}
