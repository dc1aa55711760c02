import * as z from 'zod'

/** Rows of the orders table with a partition each, so that what takes updates in may write these and no order. */
export const UPDATE_PARTITIONS = 'UPDATE#'

/** What the queue carries: the row's key, and nothing that a brand wrote. */
export const updateKeySchema = z.object({ pk: z.string().startsWith(UPDATE_PARTITIONS), sk: z.literal('UPDATE') })
export type UpdateKey = z.infer<typeof updateKeySchema>

/** Access pattern: one update by its id. */
export function updateKey(id: string): UpdateKey {
  return { pk: `${UPDATE_PARTITIONS}${id}`, sk: 'UPDATE' }
}
