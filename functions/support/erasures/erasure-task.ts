import * as z from 'zod'
import { retentionTaskSchema } from './retention.ts'

/** What the erasure queue carries: ids, days and places, nothing of a person. */
export const erasureTaskSchema = z.union([
  z.object({ erasureId: z.string() }),
  z.object({ retention: retentionTaskSchema }),
])
export type ErasureTask = z.infer<typeof erasureTaskSchema>
