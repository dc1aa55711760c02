import * as z from 'zod'
import { addressSchema } from '../../orders/fields.ts'
import { supportContentSchema } from '../../vault/envelope-content.ts'
import { indexedFields } from '../../vault/vault-keys.ts'

export const disclosureAnswerSchema = z.object({
  madeAt: z.string().describe('When it was put together, in UTC'),
  orders: z
    .array(
      z.object({
        order: z
          .object({
            id: z.string().describe('Id of the order'),
            externalId: z.string().describe('The platform’s own id of the order'),
            storefrontId: z.string().describe('Id of the storefront'),
            livemode: z.boolean().describe('False for a test order'),
            customerId: z
              .string()
              .nullable()
              .describe('The platform’s own id of the customer; null where none was sent'),
            status: z.string().describe('The order’s status'),
            currency: z.string().describe('ISO 4217'),
            total: z.int().describe('What the customer paid, in minor units'),
            createdAt: z.string().describe('When it was placed, in UTC'),
            metadata: z.record(z.string(), z.string()).describe('What the platform stored with it'),
            brands: z.array(z.string()).describe('Ids of the brands'),
            items: z
              .array(
                z.object({
                  brandId: z.string().describe('Id of the brand'),
                  title: z.string().describe('Name of the product'),
                  quantity: z.int().describe('Units'),
                }),
              )
              .describe('What was bought'),
          })
          .describe('The order, as the books keep it'),
        erasedAt: z.string().nullable().describe('When the personal data was erased, in UTC; null where it is kept'),
        personal: supportContentSchema
          .omit({ version: true, purpose: true, orderId: true })
          .extend({
            changedAddresses: z
              .array(
                z.object({
                  brandId: z.string().describe('Id of the brand that ships there'),
                  shippingAddress: addressSchema.describe('The new address'),
                }),
              )
              .describe('Addresses that it was sent to later'),
            returnLabels: z
              .array(
                z.object({
                  brandId: z.string().describe('Id of the brand that gave it'),
                  labelUrl: z.string().describe('Where the label is'),
                }),
              )
              .describe('Labels of returns; empty where there are none'),
          })
          .nullable()
          .describe('What is kept of the person; null once erased'),
        foundBy: z
          .array(z.enum(indexedFields))
          .describe('By what of the person the support desk finds the order: hashes of it are kept under a key'),
        notes: z
          .array(
            z.object({
              createdAt: z.string().describe('When it was written, in UTC'),
              text: z.string().describe('What it says'),
            }),
          )
          .describe('Notes of the support staff'),
      }),
    )
    .describe('Newest first'),
})
