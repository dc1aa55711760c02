import { shardOf } from './shards.ts'

/**
 * Index `by-due`: whatever must be looked at again, by when. Sparse: a row with
 * nothing outstanding has no `duePk`. Read by the sweeper, shard by shard, up to now.
 */

/**
 * Shards of the due index. A change of a due time deletes an entry and writes one, and a partition takes 1,000 writes
 * a second: sixteen take 8,000 changes.
 */
export const DUE_SHARDS = 16

export const duePartition = (shard: number): string => `DUE#${shard}`

/** Attributes that put a row into the index, or none when `dueAt` is null. */
export function dueIndexKey(id: string, dueAt: string | null): { duePk?: string; dueSk?: string } {
  if (dueAt === null) return {}
  return { duePk: duePartition(shardOf(id, DUE_SHARDS)), dueSk: `${dueAt}#${id}` }
}

/** Length of a time as text, with which each dueSk begins. */
const TIME_LENGTH = 24

/** The time at which a row stands in the index, by its dueSk. */
export const timeIn = (dueSk: string): string => dueSk.slice(0, TIME_LENGTH)

const CLAIM = 'CLAIM#'

/** Where a sweeper puts a row that it has queued. A claim is told by its dueSk. */
export const claimKey = (pk: string, sk: string, until: string) => dueIndexKey(`${CLAIM}${pk}#${sk}`, until)

/** A claim by its dueSk; null where the row stands there of its own. `id` and time make its index key again. */
export function claimIn(dueSk: string): { readonly id: string; readonly until: string } | null {
  const id = dueSk.slice(TIME_LENGTH + 1)
  return id.startsWith(CLAIM) ? { id, until: timeIn(dueSk) } : null
}
