import * as z from 'zod'
import { storefrontSchema } from '../../http/callers/storefront.ts'
import { defineRoute } from '../../http/route.ts'
import { brandId } from '../../orders/fields.ts'

export const directorySchema = z.object({
  brands: z
    .array(
      z.object({
        id: brandId,
        name: z.string().describe('Name for people'),
        enabled: z.boolean().describe('False: it takes no new orders'),
        livemode: z.boolean().describe('Whether it takes live orders; else test orders'),
      }),
    )
    .describe('All brands'),
  storefronts: z.array(storefrontSchema.pick({ id: true, name: true, enabled: true })).describe('All storefronts'),
})
export type Directory = z.infer<typeof directorySchema>

export const readDirectoryRoute = defineRoute({
  method: 'GET',
  path: '/support/directory',
  operationId: 'read-directory',
  summary: 'Read the names of all brands and storefronts',
  description: 'Disabled ones too, since orders name them. Sorted by name.',
  tag: 'Support: brands',
  access: 'support',
  responses: {
    200: { description: 'Some hundreds of brands and some dozens of storefronts', schema: directorySchema },
  },
})
