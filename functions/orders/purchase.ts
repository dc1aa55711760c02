import * as z from 'zod'
import {
  amount,
  brandId,
  collectedBy,
  discountFunding,
  discountTarget,
  feeType,
  fulfillmentType,
  paymentMethod,
  paymentStatus,
  quantity,
  shippingType,
  sum,
  taxLineSchema,
  totalsSchema,
} from './fields.ts'
import { occasion } from './mails/occasion.ts'

/**
 * The purchase: what was bought, priced and shared out, without anything
 * personal. Made once from a validated request (`price-order.ts`), stored beside
 * the order, never changed. Splitting, and the answer to a new order, are pure functions of it.
 */

const OWN_ID = 'The platform’s own id, or its number in the list, from `1`'
const shares = z.array(
  z.object({
    discount: z.string().describe('`externalId` of the discount'),
    amount: amount.describe('The share, in minor units'),
  }),
)

export const purchasedLineSchema = z.object({
  id: z.string().describe('Id of the line, `line_…`'),
  externalId: z.string().describe(OWN_ID),
  brandId,
  sku: z.string().describe('The brand’s number of the product'),
  title: z.string().describe('Name of the product'),
  fulfillmentType,
  quantity: quantity.describe('Units that were bought'),
  unitPrice: amount.describe('Price of one unit, in minor units'),
  discount: amount.describe('The line’s own discount and its shares of the order’s, in minor units'),
  discountAllocations: shares.describe(
    'Its shares of the order’s discounts; what `discount` has beyond them is the line’s own',
  ),
  tax: amount.describe('All taxes on the line, in minor units'),
  taxLines: z.array(taxLineSchema).describe('The taxes one by one; empty where they were not told'),
  total: sum.describe('Quantity × unit price − discount, and + tax unless tax is included, in minor units'),
})
export type PurchasedLine = z.infer<typeof purchasedLineSchema>

export const purchasedShippingSchema = z.object({
  externalId: z.string().describe(OWN_ID),
  brandId,
  type: shippingType,
  method: z.string().describe('Code of the method, such as `standard`'),
  title: z.string().nullable(),
  amount: amount.describe('What it costs before discounts, in minor units'),
  discount: amount.describe('Its shares of discounts on shipping, in minor units'),
  discountAllocations: shares.describe('The same, discount by discount'),
  tax: amount.describe('All taxes on it, in minor units'),
  taxLines: z.array(taxLineSchema),
  /** External ids of the lines it carries; null means all of the brand's. */
  lines: z.array(z.string()).nullable(),
  pickupLocation: z.string().nullable(),
  estimatedDelivery: z.string().nullable(),
})
export type PurchasedShipping = z.infer<typeof purchasedShippingSchema>

export const purchasedFeeSchema = z.object({
  externalId: z.string().describe(OWN_ID),
  brandId,
  type: feeType,
  title: z.string().describe('Name of the fee'),
  amount: amount.describe('The fee, in minor units'),
  tax: amount.describe('All taxes on it, in minor units'),
  taxLines: z.array(taxLineSchema).describe('The taxes one by one; empty where they were not told'),
})
export type PurchasedFee = z.infer<typeof purchasedFeeSchema>

export const purchasedDiscountSchema = z.object({
  externalId: z.string().describe(OWN_ID),
  code: z.string().nullable().describe('The code that the customer typed; null where there is none'),
  title: z.string().nullable(),
  amount: sum.describe('The whole discount, in minor units'),
  fundedBy: discountFunding,
  target: discountTarget,
})
export type PurchasedDiscount = z.infer<typeof purchasedDiscountSchema>

/** How it is paid, without tokens; those are in the envelopes. Null where nothing is to be paid. */
export const purchasedPaymentSchema = z.object({
  provider: z.string(),
  status: paymentStatus,
  collectedBy,
  allocations: z.array(z.object({ brandId, amount: sum, method: paymentMethod, collectedBy })),
})

export type PurchasedPayment = z.infer<typeof purchasedPaymentSchema>

export const purchaseSchema = z.object({
  orderId: z.string(),
  currency: z.string(),
  taxIncluded: z.boolean(),
  /** The brands for whose portions the platform is liable for tax; absent where there are none. */
  platformTaxBrands: z.array(brandId).optional(),
  /** What we write to customers about in a brand's name, by brand; absent where every brand writes itself. */
  voiced: z.record(brandId, z.array(occasion)).optional(),
  lines: z.array(purchasedLineSchema),
  shipping: z.array(purchasedShippingSchema),
  fees: z.array(purchasedFeeSchema),
  discounts: z.array(purchasedDiscountSchema),
  payment: purchasedPaymentSchema.nullable(),
  totals: totalsSchema,
})
export type Purchase = z.infer<typeof purchaseSchema>
