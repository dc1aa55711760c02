import * as z from 'zod'
import {
  amount,
  brandId,
  collectedBy,
  discountFunding,
  feeType,
  fulfillmentType,
  paymentMethod,
  paymentStatus,
  quantity,
  shippingType,
  sum,
  taxLiability,
  taxLineSchema,
  time,
  totalsSchema,
} from '../../orders/fields.ts'

/**
 * A brand order as its brand gets it: `data` of the command `order.submit`, and
 * what every integration translates. It holds nothing of other brands. Every key
 * is always there, null or empty where there is nothing to say, except those
 * marked optional, which appear only with a value.
 */

const submittedAddressSchema = z.strictObject({
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  company: z.string().nullable(),
  address1: z.string(),
  address2: z.string().nullable(),
  city: z.string(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().describe('ISO 3166-1 alpha-2'),
  phone: z.string().optional().describe('E.164; the recipient’s own, where it is not the customer’s'),
})

/** Of a billing address only the country is certain. */
const submittedBillingAddressSchema = submittedAddressSchema.extend({
  address1: z.string().nullable(),
  city: z.string().nullable(),
})

const discountAllocations = z
  .array(z.strictObject({ code: z.string().nullable(), amount, fundedBy: discountFunding }))
  .describe('Shares of the order’s discounts; what `discount` has beyond them is the line’s own')

const taxLines = z.array(z.strictObject(taxLineSchema.shape))

const submittedLineSchema = z.strictObject({
  id: z.string().describe('Name the line by this in answers and updates'),
  sku: z.string(),
  title: z.string(),
  fulfillmentType,
  quantity,
  unitPrice: amount,
  discount: amount.describe('Of the whole line'),
  discountAllocations,
  tax: amount.describe('Of the whole line, after all discounts'),
  taxLines,
  total: sum,
  attributes: z.array(z.strictObject({ name: z.string(), value: z.string() })).describe('Such as an engraving'),
})

const submittedShippingSchema = z.strictObject({
  externalId: z.string(),
  type: shippingType,
  method: z.string(),
  amount,
  discount: amount,
  tax: amount,
  title: z.string().optional(),
  discountAllocations: discountAllocations.optional(),
  taxLines: taxLines.optional(),
  lines: z.array(z.string()).optional().describe('Ids of the lines it carries; left out means all'),
  pickupLocation: z.string().optional(),
  estimatedDelivery: z.string().optional(),
})

const submittedFeeSchema = z.strictObject({
  externalId: z.string(),
  type: feeType,
  title: z.string(),
  amount,
  tax: amount,
  taxLines: taxLines.optional(),
})

const submittedAllocationSchema = z.strictObject({
  amount: sum,
  method: paymentMethod,
  provider: z.string().nullable(),
  token: z.string().nullable().describe('The brand’s own payment token'),
  collectedBy,
})

const submittedPaymentSchema = z.strictObject({
  collectedBy,
  status: paymentStatus,
  allocations: z.array(submittedAllocationSchema).describe('How the brand’s part was paid, where the platform says so'),
})

const submittedCustomerSchema = z.strictObject({
  email: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.string().nullable(),
  taxIds: z.array(z.strictObject({ type: z.string(), value: z.string() })),
  consents: z
    .array(z.strictObject({ channel: z.enum(['email', 'sms']), granted: z.boolean(), at: time }))
    .describe('Marketing consents for this brand; none means none was given'),
})

export const submissionSchema = z.strictObject({
  schemaVersion: z.literal(1),
  livemode: z.boolean().describe('False for test orders, which only sandboxes get'),
  brandOrderId: z.string().describe('Our id of this order; use it in every update'),
  orderId: z.string(),
  externalId: z.string().describe('The platform’s own number of the order'),
  brandId,
  placedAt: time,
  acceptBy: time.describe('When the order should be accepted or refused'),
  confirmation: z.enum(['brand', 'on_behalf']).describe('Who writes the confirmation to the customer'),
  currency: z.string().describe('ISO 4217; every amount is in its minor unit'),
  taxIncluded: z.boolean().describe('Whether prices, shipping and fees contain their tax'),
  taxLiability: taxLiability.describe('Who is liable for paying the taxes of this order to the authorities'),
  customer: submittedCustomerSchema,
  shippingAddress: submittedAddressSchema.nullable(),
  billingAddress: submittedBillingAddressSchema.nullable().describe('Null when it is the shipping address'),
  lines: z.array(submittedLineSchema).min(1),
  shipping: z.array(submittedShippingSchema),
  fees: z.array(submittedFeeSchema),
  totals: z.strictObject(totalsSchema.shape),
  payment: submittedPaymentSchema.nullable().describe('Null when nothing was to be paid'),
  giftMessage: z.string().nullable(),
  deliveryNote: z.string().nullable(),
})
export type Submission = z.infer<typeof submissionSchema>
