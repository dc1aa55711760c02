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
