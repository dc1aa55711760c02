/** Keys of erasures, in the orders table. */

/** Partitions of one erasure each, and of what concerns all of them; for grants. */
export const ERASURE_PARTITION = 'ERASURE#'
export const ERASURES_PARTITION = 'ERASURES#'

const erasurePartition = (id: string): string => `${ERASURE_PARTITION}${id}`

/** Access pattern: one erasure by id. */
export const erasureKey = (id: string) => ({ pk: erasurePartition(id), sk: 'ERASURE' })

/** Access pattern: the orders of an erasure, by id: Query with `sk begins_with ORDER#`. */
export const ERASURE_ORDER_PREFIX = 'ORDER#'
export const erasureOrderKey = (id: string, orderId: string) => ({
  pk: erasurePartition(id),
  sk: `${ERASURE_ORDER_PREFIX}${orderId}`,
})

/** Access pattern: erasures that are not complete. Each hour they are queued again. */
export const OPEN_ERASURES = `${ERASURES_PARTITION}OPEN`
export const openErasureKey = (id: string) => ({ pk: OPEN_ERASURES, sk: id })

/** Access pattern: the one row that says how far retention has come. */
export const RETENTION_CURSOR = { pk: `${ERASURES_PARTITION}RETENTION`, sk: 'CURSOR' } as const
