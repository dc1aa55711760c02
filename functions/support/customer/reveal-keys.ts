/** Partitions of the counters of reveals, so that a role may write these rows only. */
export const REVEAL_COUNT_PARTITION = 'REVEALS#'

/** Access pattern: how often one member revealed within one hour of the clock. */
export const revealCountKey = (memberId: string, hour: number): { pk: string; sk: string } => ({
  pk: `${REVEAL_COUNT_PARTITION}${memberId}`,
  sk: `HOUR#${hour}`,
})
