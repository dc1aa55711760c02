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

const fact = (description: string) => z.string().nullable().describe(description)

/** The facts behind an attention: codes, names of fields and our own ids. Never a value that a person or a brand wrote. */
export const attentionDetailSchema = z.object({
  report: fact('The report, command or step that it is about, such as `refund.updated` or `order.submit`'),
  objectId: fact('Our id of the fulfillment, return, refund, cancellation or change of address'),
  lineId: fact('Our id of the line'),
  field: fact('The field that contradicts what is known, or that was refused'),
  status: fact('The status that was reported, or the HTTP status of the brand’s answer'),
  providerCode: fact('The code that the brand’s back end gave'),
})
export type AttentionDetail = z.infer<typeof attentionDetailSchema>

/** A detail from the facts that are known. */
export function attentionDetail(facts: Partial<AttentionDetail>): AttentionDetail {
  return { report: null, objectId: null, lineId: null, field: null, status: null, providerCode: null, ...facts }
}

export const attentionCode = z.enum([
  'outcome_unknown',
  'accept_overdue',
  'retries_exhausted',
  'contradictory_report',
  'order_too_large',
  'refunded_unshipped',
])

export const attentionSchema = z.object({
  code: attentionCode,
  since: z.string(),
  detail: attentionDetailSchema.nullable().default(null),
})
export type Attention = z.infer<typeof attentionSchema>

/** What of a brand order is unusual beside its statuses (`work/concern.ts`). */
export const concern = z.enum([
  'refund_failed',
  'refund_owed_by_platform',
  'shipment_exception',
  'attempt_failed',
  'returned_to_sender',
  'return_open',
  'refund_at_brand',
])
export type Concern = z.infer<typeof concern>

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
  concern: concern.nullable().default(null),
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
