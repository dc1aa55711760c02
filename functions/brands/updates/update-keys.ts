import * as z from 'zod'

/** Each row has a partition of its own in the orders table, so that the receiving function may write these rows and no order. */
export const UPDATE_PARTITIONS = 'UPDATE#'

/** The queue's message: the row's key, and nothing that a brand wrote. */
export const updateKeySchema = z.object({ pk: z.string().startsWith(UPDATE_PARTITIONS), sk: z.literal('UPDATE') })
export type UpdateKey = z.infer<typeof updateKeySchema>

/** Access pattern: one update by its id. */
export function updateKey(id: string): UpdateKey {
  return { pk: `${UPDATE_PARTITIONS}${id}`, sk: 'UPDATE' }
}
