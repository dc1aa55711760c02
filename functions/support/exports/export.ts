import * as z from 'zod'
import { listSupportOrdersRoute } from '../lists/lists.routes.ts'

/** Orders of one export at most. An answer says so when there are more. */
export const MOST_ORDERS = 20_000

const query = listSupportOrdersRoute.query
if (query === undefined) throw new Error('The list of orders has filters.')

/** The filters of the desk's list of orders, as that list's query has them. */
export const exportFilterSchema = query.omit({ cursor: true, limit: true, livemode: true }).extend({
  livemode: z.boolean().optional().describe('Live orders or test orders. Left out: both.'),
})

/** The same as it is stored and answered: its times are in the house's form by then. */
export const storedFilterSchema = exportFilterSchema.extend({
  createdAfter: z.string().optional().describe('Inclusive, in UTC'),
  createdBefore: z.string().optional().describe('Exclusive, in UTC'),
})
export type ExportFilter = z.infer<typeof storedFilterSchema>

export const exportStatus = z.enum(['queued', 'running', 'ready', 'failed', 'erased'])

/** Nothing is written to it any more. */
export function hasEnded({ status }: Pick<Export, 'status'>): boolean {
  return status === 'ready' || status === 'failed' || status === 'erased'
}

/** One export and how far it has come. It holds no value of a customer. */
export const exportSchema = z.object({
  id: z.string(),
  memberId: z.string(),
  requestedAt: z.string(),
  filter: storedFilterSchema,
  /** Code of the reason for clear values; null where they are masked. */
  revealReason: z.string().nullable(),
  status: exportStatus,
  /** Pages of the list that are done. */
  pages: z.int().min(0),
  /** Objects that are written of each format; the next one has this number. */
  parts: z.int().min(0),
  orders: z.int().min(0),
  /** Where the next page starts; null before the first and after the last. */
  cursor: z.string().nullable(),
  /** True once the last page is written. */
  isRead: z.boolean(),
  /** True where there were more orders than an export takes. */
  isCut: z.boolean(),
  finishedAt: z.string().nullable(),
  /** When it was asked for, or its last page was written. */
  steppedAt: z.string(),
  /** Epoch seconds: the row goes when its files have. */
  expiresAt: z.int(),
})
export type Export = z.infer<typeof exportSchema>
