/** Each row has a partition of its own in the settings table, so that a role may write these rows and no brand's settings. */
export const BRAND_PACE_PARTITIONS = 'BRAND_PACE#'

/** Access patterns: the row of one brand; those of a page of brands by one BatchGetItem. */
export function brandPaceKey(brandId: string): { pk: string; sk: string } {
  return { pk: `${BRAND_PACE_PARTITIONS}${brandId}`, sk: 'PACE' }
}
