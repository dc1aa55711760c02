import * as z from 'zod'
import { totalsSchema } from '../fields.ts'
import { type Purchase, purchasedFeeSchema, purchasedLineSchema, purchasedShippingSchema } from '../purchase.ts'
import { splitPurchase } from './split-purchase.ts'

/** A brand's part of an order that was only checked: what the placed order would say, without ids and states. */
export const validatedBrandOrderSchema = z.object({
  brandId: z.string(),
  totals: totalsSchema,
  lines: z.array(purchasedLineSchema.omit({ id: true, brandId: true })),
  shipping: z.array(
    purchasedShippingSchema.pick({
      externalId: true,
      type: true,
      method: true,
      amount: true,
      discount: true,
      discountAllocations: true,
      tax: true,
    }),
  ),
  fees: z.array(purchasedFeeSchema.omit({ brandId: true })),
})

/** What `POST /v1/order-validations` answers. Parsing by the schema leaves out everything else. */
export function renderValidation(purchase: Purchase) {
  const { currency, totals } = purchase
  const brandOrders = splitPurchase(purchase).map((portion) => validatedBrandOrderSchema.parse(portion))
  return { currency, totals, brandOrders }
}
