import * as z from 'zod'
import { brandId } from '../../orders/fields.ts'

/** What is missing, as the contract names it, or in the asker's words. */
export const integrationRequestDraftSchema = z.strictObject({
  brandId: brandId.describe('The brand that should be integrated more deeply, or a name for one that is not here yet'),
  missing: z
    .array(z.enum(['accept', 'cancel', 'address_change', 'return', 'refund', 'tracking', 'confirmation', 'insight']))
    .max(8)
    .default([])
    .describe('Capabilities that it lacks'),
  wish: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .describe('What is wished for and why. No personal data: it is mailed and kept'),
})
export type IntegrationRequestDraft = z.output<typeof integrationRequestDraftSchema>

export const integrationRequestSchema = z.object({
  id: z.string().describe('Id of the request, `irq_…`'),
  brandId: z.string().describe('The brand that should be integrated more deeply'),
  missing: z.array(z.string()).describe('Capabilities that it lacks; empty where none was named'),
  wish: z.string().describe('What is wished for and why'),
  askedBy: z.string().describe('Id of the storefront, or of the member'),
  status: z.enum(['open', 'settled']).describe('`open` until somebody settles it'),
  createdAt: z.string().describe('When it was made, in UTC'),
  settledAt: z.string().nullable().describe('When it was settled, in UTC; null before'),
})
export type IntegrationRequest = z.infer<typeof integrationRequestSchema>
