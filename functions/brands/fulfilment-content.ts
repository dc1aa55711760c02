import * as z from 'zod'
import {
  submittedAddressSchema,
  submittedAllocationSchema,
  submittedBillingAddressSchema,
  submittedCustomerSchema,
  submittedLineSchema,
} from './submission.ts'

/**
 * What a brand's fulfilment envelope holds: the personal part of a submission and
 * the brand's own payment tokens. Together with the brand order it makes the submission.
 */
export const fulfilmentContentSchema = z.object({
  customer: submittedCustomerSchema,
  shippingAddress: submittedAddressSchema.extend({ phone: z.string().nullish() }).nullable(),
  billingAddress: submittedBillingAddressSchema.extend({ phone: z.string().nullish() }).nullable(),
  /** By line id; lines without attributes have none. */
  attributes: z.record(z.string(), submittedLineSchema.shape.attributes),
  /** Of this brand only; empty where the platform named none. */
  paymentAllocations: z.array(submittedAllocationSchema),
  giftMessage: z.string().nullable(),
  deliveryNote: z.string().nullable(),
})
export type FulfilmentContent = z.infer<typeof fulfilmentContentSchema>
