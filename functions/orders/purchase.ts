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

/**
 * The purchase: what was bought, priced and shared out, without anything
 * personal. Made once from a validated request (`price-order.ts`), stored beside
 * the order, never changed. Splitting, and the answer to a new order, are pure functions of it.
 */

export const purchasedLineSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  brandId,
  sku: z.string(),
  title: z.string(),
  fulfillmentType,
  quantity,
  unitPrice: amount,
  /** Line discount and the line's shares of order discounts, together. */
  discount: amount,
  /** The line's shares of order discounts; what `discount` has beyond them is the line's own. */
  discountAllocations: z.array(z.object({ discount: z.string(), amount })),
  tax: amount,
  taxLines: z.array(taxLineSchema),
  /** quantity × unitPrice − discount, plus tax unless tax is included. */
  total: sum,
})
export type PurchasedLine = z.infer<typeof purchasedLineSchema>

export const purchasedShippingSchema = z.object({
  externalId: z.string(),
  brandId,
  type: shippingType,
  method: z.string(),
  title: z.string().nullable(),
  amount,
  discount: amount,
  discountAllocations: z.array(z.object({ discount: z.string(), amount })),
  tax: amount,
  taxLines: z.array(taxLineSchema),
  /** External ids of the lines it carries; null means all of the brand's. */
  lines: z.array(z.string()).nullable(),
  pickupLocation: z.string().nullable(),
  estimatedDelivery: z.string().nullable(),
})
export type PurchasedShipping = z.infer<typeof purchasedShippingSchema>

export const purchasedFeeSchema = z.object({
  externalId: z.string(),
  brandId,
  type: feeType,
  title: z.string(),
  amount,
  tax: amount,
  taxLines: z.array(taxLineSchema),
})
export type PurchasedFee = z.infer<typeof purchasedFeeSchema>

export const purchasedDiscountSchema = z.object({
  externalId: z.string(),
  code: z.string().nullable(),
  title: z.string().nullable(),
  amount: sum,
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
  lines: z.array(purchasedLineSchema),
  shipping: z.array(purchasedShippingSchema),
  fees: z.array(purchasedFeeSchema),
  discounts: z.array(purchasedDiscountSchema),
  payment: purchasedPaymentSchema.nullable(),
  totals: totalsSchema,
})
export type Purchase = z.infer<typeof purchaseSchema>
