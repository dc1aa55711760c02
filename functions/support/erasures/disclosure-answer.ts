import * as z from 'zod'
import { addressSchema } from '../../orders/fields.ts'
import { supportContentSchema } from '../../vault/envelope-content.ts'
import { indexedFields } from '../../vault/vault-keys.ts'

export const disclosureAnswerSchema = z.object({
  madeAt: z.string(),
  orders: z
    .array(
      z.object({
        order: z.object({
          id: z.string(),
          externalId: z.string(),
          storefrontId: z.string(),
          livemode: z.boolean(),
          customerId: z.string().nullable(),
          status: z.string(),
          currency: z.string(),
          total: z.int(),
          createdAt: z.string(),
          metadata: z.record(z.string(), z.string()),
          brands: z.array(z.string()),
          items: z.array(z.object({ brandId: z.string(), title: z.string(), quantity: z.int() })),
        }),
        erasedAt: z.string().nullable().describe('When the personal data was erased; `personal` is null then'),
        personal: supportContentSchema
          .omit({ version: true, purpose: true, orderId: true })
          .extend({ changedAddresses: z.array(z.object({ brandId: z.string(), shippingAddress: addressSchema })) })
          .nullable(),
        foundBy: z
          .array(z.enum(indexedFields))
          .describe('By what of the person the support desk finds the order: hashes of it are kept under a key'),
        notes: z.array(z.object({ createdAt: z.string(), text: z.string() })),
      }),
    )
    .describe('Newest first'),
})
