import * as z from 'zod'

/** What a brand's back end can do. The API and the dashboard show exactly this. */
export const capabilitiesSchema = z.object({
  accept: z.object({ level: z.enum(['order', 'line']) }),
  cancel: z.object({ level: z.enum(['none', 'order', 'line']), until: z.enum(['accepted', 'shipped']) }),
  addressChange: z.object({ level: z.enum(['none', 'order']), until: z.enum(['accepted', 'shipped']) }),
  return: z.object({
    level: z
      .enum(['none', 'platform', 'order', 'line'])
      .describe('`platform`: the brand keeps no returns. The platform does, and the brand gets a note'),
    label: z.boolean(),
  }),
  refund: z.object({ level: z.enum(['none', 'order', 'line', 'amount']) }),
  tracking: z.object({ mode: z.enum(['realtime', 'polled', 'none']) }),
  erasure: z
    .object({ level: z.enum(['none', 'order']) })
    .describe('Whether the brand can be told, by a command or a mail, to erase the customer of an order'),
  confirmation: z.object({ by: z.enum(['brand', 'on_behalf']) }),
})
export type Capabilities = z.infer<typeof capabilitiesSchema>

/** Of a brand that does not exist any more, or whose integration does not. */
export const NO_CAPABILITIES: Capabilities = {
  accept: { level: 'order' },
  cancel: { level: 'none', until: 'accepted' },
  addressChange: { level: 'none', until: 'accepted' },
  return: { level: 'none', label: false },
  refund: { level: 'none' },
  tracking: { mode: 'none' },
  erasure: { level: 'none' },
  confirmation: { by: 'brand' },
}
