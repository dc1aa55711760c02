import * as z from 'zod'

/**
 * The erasure of one person: which orders it concerns and how far each of them is. It never holds what the person was
 * found by, but for the keys of index partitions, which are MACs or the platform's pseudonym, until the orders are found.
 */

/** Where orders of the person are looked for: a partition of a blind index in the vault, or of the index by customer id. */
const partitionSchema = z.object({ in: z.enum(['vault', 'orders']), pk: z.string() })
export type PersonPartition = z.infer<typeof partitionSchema>

export const erasureSchema = z.object({
  id: z.string(),
  /** Who may read it: `support`, or a storefront and mode. */
  owner: z.string(),
  /** Id of the member or the key. */
  requestedBy: z.string(),
  requestedAt: z.string(),
  /** Increased by each repetition, which goes through all of its orders again. */
  run: z.int().min(1),
  runAt: z.string(),
  /** Absent once its orders are found. */
  partitions: z.array(partitionSchema).optional(),
})
export type Erasure = z.infer<typeof erasureSchema>

/** `asked`: a command waits for the brand. `cannot`: the brand takes no such command; people have to tell it. */
export const tellingSchema = z.enum(['asked', 'told', 'refused', 'unreached', 'cannot'])
export type Telling = z.infer<typeof tellingSchema>

export const erasureOrderSchema = z.object({
  orderId: z.string(),
  /** `under_way`: it is erased once all of its brand orders have ended. */
  state: z.enum(['found', 'under_way', 'erased']),
  /** The run that went through it last. */
  run: z.int(),
  erasedAt: z.string().nullable(),
  envelopes: z.int(),
  indexes: z.int(),
  notes: z.int(),
  brandOrders: z.array(z.object({ id: z.string(), brandId: z.string(), telling: tellingSchema })),
})
export type ErasureOrder = z.infer<typeof erasureOrderSchema>

/** An order that was found just now. */
export function foundOrder(orderId: string): ErasureOrder {
  return { orderId, state: 'found', run: 0, erasedAt: null, envelopes: 0, indexes: 0, notes: 0, brandOrders: [] }
}
