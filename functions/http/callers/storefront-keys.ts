/** Access patterns: one storefront by id; all of them, oldest first, since ids sort by creation time. */
export const STOREFRONTS_PARTITION = 'STOREFRONTS'

export function storefrontKey(id: string): { pk: string; sk: string } {
  return { pk: STOREFRONTS_PARTITION, sk: `STOREFRONT#${id}` }
}
