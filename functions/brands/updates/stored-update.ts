import * as z from 'zod'
import { keptReportSchema } from '../../orders/life/reports/report.ts'
import { derivedId } from '../../runtime/ids.ts'

const common = {
  id: z.string(),
  brandId: z.string(),
  receivedAt: z.string(),
  /** Null until it has been applied, or has been found to change nothing. */
  appliedAt: z.string().nullable(),
  failures: z.int(),
  /** Epoch seconds; until then the same id of the brand is a duplicate. DynamoDB deletes later. */
  expiresAt: z.int(),
}

/** A brand's report, stored until it is applied and afterwards to find duplicates. Validated fields only. */
const storedReportSchema = z.object({
  ...common,
  orderId: z.string(),
  brandOrderId: z.string(),
  report: keptReportSchema,
  /** True for a report that was read from the back end's current state. It counts only where it differs from ours. */
  isSnapshot: z.boolean().optional(),
})
export type StoredReport = z.infer<typeof storedReportSchema>

/** A hint: which object of the back end changed. Reading the object shows which order it belongs to. */
const storedHintSchema = z.object({ ...common, subject: z.string() })
export type StoredHint = z.infer<typeof storedHintSchema>

export const storedUpdateSchema = z.union([storedReportSchema, storedHintSchema])
export type StoredUpdate = z.infer<typeof storedUpdateSchema>

/** Our id of a brand's update: the same whenever the brand sends its own id again. */
export function updateIdOf(brandId: string, brandsOwnId: string): string {
  return derivedId('upd', brandId, brandsOwnId)
}
