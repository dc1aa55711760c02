import * as z from 'zod'
import { totalsSchema } from './fields.ts'
import { purchasedDiscountSchema } from './purchase.ts'

/** The customer's purchase as a whole. Its status follows from its brand orders (`order-status.ts`); docs/states.md draws it. */

export const orderStatus = z
  .enum(['placed', 'in_progress', 'completed', 'rejected', 'cancelled'])
  .describe(
    '`placed` until a brand has decided, then `in_progress`; when every brand order has ended `completed` (any completed), ' +
      '`rejected` (all rejected), else `cancelled`',
  )
export type OrderStatus = z.infer<typeof orderStatus>

export const brandOrderStatus = z
  .enum(['pending', 'submitting', 'submitted', 'accepted', 'completed', 'rejected', 'cancelled'])
  .describe(
    '`pending`: not sent to the brand yet. `submitting`: it is being sent. `submitted`: the brand has it and has not decided. ' +
      '`accepted`: the brand fulfils it. `completed`, `rejected` (by the brand) and `cancelled` are final',
  )
export type BrandOrderStatus = z.infer<typeof brandOrderStatus>

export const fulfillmentStatus = z
  .enum(['unfulfilled', 'partially_fulfilled', 'fulfilled', 'delivered'])
  .describe('How much of what was not cancelled has left, or arrived')
export type FulfillmentStatus = z.infer<typeof fulfillmentStatus>

export const refundStatus = z
  .enum(['none', 'partially_refunded', 'refunded'])
  .describe('How much of the money was returned')
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

export const attentionCode = z
  .enum([
    'outcome_unknown',
    'accept_overdue',
    'retries_exhausted',
    'contradictory_report',
    'order_too_large',
    'refunded_unshipped',
    'customer_mail_returned',
  ])
  .describe(
    '`outcome_unknown`: nobody knows whether the brand has it. `accept_overdue`: the brand did not decide in time. ' +
      '`retries_exhausted`: the brand could not be reached. `contradictory_report`: a report does not fit what is known. ' +
      '`order_too_large`: no more can be recorded. `refunded_unshipped`: units were refunded and neither shipped nor cancelled. ' +
      '`customer_mail_returned`: a mail to the customer did not arrive, or was marked as spam',
  )

export const attentionSchema = z.object({
  code: attentionCode,
  since: z.string().describe('Since when, a time in UTC'),
  detail: attentionDetailSchema.nullable().default(null).describe('The facts behind it; null where there are none'),
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

export const amountsSchema = z.object({
  refunded: z.int().describe('What was returned to the customer, in minor units'),
  toReturn: z.int().describe('What is owed to the customer: refunds that are open, in minor units'),
  refundable: z.int().describe('The most that can still be refunded, in minor units'),
})
export type Amounts = z.infer<typeof amountsSchema>

const ATTENTION = 'Why somebody must look; null where nobody must'

/** What the order's own row keeps of each brand order, so that one row and one condition decide the order's state. */
export const brandOrderSummarySchema = z.object({
  id: z.string().describe('Id of the brand order, `bo_…`'),
  brandId: z.string().describe('Id of the brand'),
  status: brandOrderStatus,
  fulfillmentStatus,
  refundStatus,
  attention: attentionSchema.nullable().describe(ATTENTION),
  amounts: amountsSchema.describe('Its money after the sale'),
  acceptBy: z.string().describe('By when the brand should have decided, in UTC'),
  concern: concern.nullable().default(null).describe('What is unusual beside its statuses; null where nothing is'),
})
export type BrandOrderSummary = z.infer<typeof brandOrderSummarySchema>

export const orderSchema = z.object({
  id: z.string().describe('Id of the order, `ord_…`'),
  externalId: z.string().describe('The platform’s own id of the order'),
  storefrontId: z.string().describe('Id of the storefront that placed it'),
  livemode: z.boolean().describe('False for a test order, which goes to sandboxes only'),
  status: orderStatus,
  fulfillmentStatus,
  refundStatus,
  attention: attentionSchema.nullable().describe(ATTENTION),
  currency: z.string().describe('ISO 4217. All amounts are in its minor unit'),
  taxIncluded: z.boolean().describe('Whether prices have the taxes in them'),
  customerId: z
    .string()
    .nullable()
    .describe('The platform’s own id of the customer, a pseudonym; null where none was sent'),
  metadata: z.record(z.string(), z.string()).describe('As it was sent; empty where none was'),
  totals: totalsSchema.describe('What the order costs'),
  amounts: amountsSchema.describe('Its money after the sale'),
  discounts: z.array(purchasedDiscountSchema.omit({ title: true })).describe('Discounts of the order'),
  brandOrders: z.array(brandOrderSummarySchema).describe('One for each brand. Empty until the order is split'),
  createdAt: z.string().describe('When it was placed, in UTC'),
  updatedAt: z.string().describe('When its newest event was committed, in UTC'),
  releaseAfter: z.string().nullable().describe('Brands get it at this time; null: at once'),
  // Every write of this row is conditional on it.
  lastSequence: z.int().describe('Number of its newest event'),
})
export type Order = z.infer<typeof orderSchema>
