import * as z from 'zod'

/** One selling surface of the platform. It owns its keys and its orders; it is disabled, never deleted. */
export const storefrontSchema = z.object({
  id: z.string(),
  name: z.string().min(1).max(200),
  enabled: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
})
export type Storefront = z.infer<typeof storefrontSchema>

/** Access patterns: one storefront by id; all of them, oldest first, since ids sort by the time of their making. */
export const STOREFRONTS_PARTITION = 'STOREFRONTS'

export function storefrontKey(id: string): { pk: string; sk: string } {
  return { pk: STOREFRONTS_PARTITION, sk: `STOREFRONT#${id}` }
}
