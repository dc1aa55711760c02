/** Keys of the polls' states in the settings table. They have a partition of their own, so that a role may write these rows only. */

export const POLLS_PARTITION = 'BRAND_POLLS'

/** Access patterns: one brand's; all brands' by one Query. */
export function pollKey(brandId: string): { pk: string; sk: string } {
  return { pk: POLLS_PARTITION, sk: `BRAND#${brandId}` }
}
