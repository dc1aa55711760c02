import * as z from 'zod'

/** One sales channel of the platform, with its own keys and orders. It can be disabled, never deleted. */
export const storefrontSchema = z.object({
  id: z.string(),
  name: z.string().min(1).max(200),
  enabled: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
})
export type Storefront = z.infer<typeof storefrontSchema>
