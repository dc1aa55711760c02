import * as z from 'zod'
import { reportSchema } from '../../orders/life/reports/report.ts'
import { derivedId } from '../../runtime/ids.ts'

const common = {
  id: z.string(),
  brandId: z.string(),
  receivedAt: z.string(),
  /** Null until it has been applied, or found to change nothing. */
  appliedAt: z.string().nullable(),
  failures: z.int(),
  /** Epoch seconds; until then the same id of the brand is a duplicate. DynamoDB deletes later. */
  expiresAt: z.int(),
}

/** A report of a brand as it is kept until it is applied, and for deduplication afterwards: validated fields only. */
const storedReportSchema = z.object({
  ...common,
  orderId: z.string(),
  brandOrderId: z.string(),
  report: reportSchema,
  /** True for what was read off the back end's present state, which counts only where it differs from ours. */
  isSnapshot: z.boolean().optional(),
})
export type StoredReport = z.infer<typeof storedReportSchema>

/** A hint: which object of the back end changed. Whose order it is shows when the back end is asked. */
const storedHintSchema = z.object({ ...common, subject: z.string() })
export type StoredHint = z.infer<typeof storedHintSchema>

export const storedUpdateSchema = z.union([storedReportSchema, storedHintSchema])
export type StoredUpdate = z.infer<typeof storedUpdateSchema>

/** Our id of a brand's update: the same whenever the brand sends its own id again. */
export function updateIdOf(brandId: string, brandsOwnId: string): string {
  return derivedId('upd', brandId, brandsOwnId)
}
