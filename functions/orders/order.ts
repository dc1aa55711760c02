import * as z from 'zod'
import { totalsSchema } from './fields.ts'
import { purchasedDiscountSchema } from './purchase.ts'

/** The customer's purchase as a whole. Its status follows from its brand orders (`order-status.ts`); docs/states.md draws it. */

export const orderStatus = z.enum(['placed', 'in_progress', 'completed', 'rejected', 'cancelled'])
export type OrderStatus = z.infer<typeof orderStatus>

export const brandOrderStatus = z.enum([
  'pending',
  'submitting',
  'submitted',
  'accepted',
  'completed',
  'rejected',
  'cancelled',
])
export type BrandOrderStatus = z.infer<typeof brandOrderStatus>

export const fulfillmentStatus = z.enum(['unfulfilled', 'partially_fulfilled', 'fulfilled', 'delivered'])
export type FulfillmentStatus = z.infer<typeof fulfillmentStatus>

export const refundStatus = z.enum(['none', 'partially_refunded', 'refunded'])
export type RefundStatus = z.infer<typeof refundStatus>

export const attentionSchema = z.object({
  code: z.enum(['outcome_unknown', 'accept_overdue', 'retries_exhausted', 'contradictory_report']),
  since: z.string(),
})
export type Attention = z.infer<typeof attentionSchema>

export const amountsSchema = z.object({ refunded: z.int(), toReturn: z.int(), refundable: z.int() })
export type Amounts = z.infer<typeof amountsSchema>

/** What the order's own row keeps of each brand order, so that one row and one condition decide the order's state. */
export const brandOrderSummarySchema = z.object({
  id: z.string(),
  brandId: z.string(),
  status: brandOrderStatus,
  fulfillmentStatus,
  refundStatus,
  attention: attentionSchema.nullable(),
  amounts: amountsSchema,
  /** By when the brand should have accepted. */
  acceptBy: z.string(),
})
export type BrandOrderSummary = z.infer<typeof brandOrderSummarySchema>

export const orderSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  storefrontId: z.string(),
  livemode: z.boolean(),
  status: orderStatus,
  fulfillmentStatus,
  refundStatus,
  attention: attentionSchema.nullable(),
  currency: z.string(),
  taxIncluded: z.boolean(),
  /** The platform's own pseudonym of the customer; indexed as it is. */
  customerId: z.string().nullable(),
  metadata: z.record(z.string(), z.string()),
  totals: totalsSchema,
  amounts: amountsSchema,
  discounts: z.array(purchasedDiscountSchema.omit({ title: true })),
  brandOrders: z.array(brandOrderSummarySchema),
  createdAt: z.string(),
  updatedAt: z.string(),
  releaseAfter: z.string().nullable(),
  /** Sequence of the order's newest event; every write of this row is conditional on it. */
  lastSequence: z.int(),
})
export type Order = z.infer<typeof orderSchema>
