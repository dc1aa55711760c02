/**
 * Keys of the audit log, in the vault table. Rows are only ever added: the write has a condition, and no role may
 * update or delete in these partitions (`lib/vault/vault.ts`). A day has several partitions, so that no single one takes
 * all writes of a large desk.
 */

export const AUDIT_PARTITION = 'AUDIT#'

export const AUDIT_SHARDS = 4

/** Access pattern: acts of one day, newest first: a Query for each shard. `day` is `2026-11-28`, in UTC. */
export const auditDay = (day: string, shard: number): string => `${AUDIT_PARTITION}${day}#${shard}`

/** Sorts by time, and is unlike any other. */
export const auditPlace = (at: string, actId: string): string => `${at}#${actId}`

/** Access patterns: acts of one member, and acts on one order, newest first. The indexes hold acts and no other row. */
export const ACTS_BY_MEMBER = 'acts-by-member'
export const ACTS_BY_ORDER = 'acts-by-order'
