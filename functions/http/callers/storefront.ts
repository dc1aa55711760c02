import * as z from 'zod'

/** One sales channel of the platform, with its own keys and orders. It can be disabled, never deleted. */
export const storefrontSchema = z.object({
  id: z.string().describe('Id of the storefront, `sf_…`'),
  name: z.string().min(1).max(200).describe('Name for people'),
  enabled: z.boolean().describe('Whether its keys are taken'),
  createdAt: z.string().describe('When it was added, in UTC'),
  updatedAt: z.string().describe('When it was last changed, in UTC'),
  version: z.int().describe('Counts its changes; the `ETag` has it'),
})
export type Storefront = z.infer<typeof storefrontSchema>
