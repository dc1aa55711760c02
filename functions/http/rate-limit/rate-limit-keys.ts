/** Keys of rate limits, in the settings table: partitions of their own, so that a role may write these rows only. */

export const RATE_LIMIT_PARTITIONS = 'RATE_LIMIT#'

/** Access pattern: the counter of one key and window. */
export function rateCounterKey(keyId: string, window: number): { pk: string; sk: string } {
  return { pk: `${RATE_LIMIT_PARTITIONS}${keyId}`, sk: `WINDOW#${window}` }
}
