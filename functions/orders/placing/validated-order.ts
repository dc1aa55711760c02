import * as z from 'zod'
import { totalsSchema } from '../fields.ts'
import { type Purchase, purchasedFeeSchema, purchasedLineSchema, purchasedShippingSchema } from '../purchase.ts'
import { splitPurchase } from './split-purchase.ts'

/** A brand's part of an order that was only checked: what the placed order would say, without ids and states. */
export const validatedBrandOrderSchema = z.object({
  brandId: z.string().describe('Id of the brand'),
  totals: totalsSchema.describe('What the brand’s portion costs'),
  lines: z.array(purchasedLineSchema.omit({ id: true, brandId: true })).describe('What is bought of the brand'),
  shipping: z
    .array(
      purchasedShippingSchema.pick({
        externalId: true,
        type: true,
        method: true,
        amount: true,
        discount: true,
        discountAllocations: true,
        tax: true,
      }),
    )
    .describe('Shipping of the portion'),
  fees: z.array(purchasedFeeSchema.omit({ brandId: true })).describe('Fees of the portion'),
})

/** What `POST /v1/order-validations` answers. Parsing by the schema leaves out everything else. */
export function renderValidation(purchase: Purchase) {
  const { currency, totals } = purchase
  const brandOrders = splitPurchase(purchase).map((portion) => validatedBrandOrderSchema.parse(portion))
  return { currency, totals, brandOrders }
}
