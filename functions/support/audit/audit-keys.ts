/**
 * Keys of the audit log, in the vault table. Rows are only ever added: the write has a condition, and no role may
 * update or delete in these partitions (`lib/vault/vault.ts`). A month has several partitions, so that no single one takes
 * all writes of a large desk.
 */

export const AUDIT_PARTITION = 'AUDIT#'

export const AUDIT_SHARDS = 4

/** Access pattern: acts of one month, newest first: a Query for each shard. `month` is `2026-11`, in UTC. */
export const auditMonth = (month: string, shard: number): string => `${AUDIT_PARTITION}${month}#${shard}`

/** The month of a time or of a place, which begins with its time. */
export const monthOf = (time: string): string => time.slice(0, 7)

/** Sorts by time, and is unlike any other. */
export const auditPlace = (at: string, actId: string): string => `${at}#${actId}`

/** Access patterns: acts of one member, and acts on one order, newest first. The indexes hold acts and no other row. */
export const ACTS_BY_MEMBER = 'acts-by-member'
export const ACTS_BY_ORDER = 'acts-by-order'
