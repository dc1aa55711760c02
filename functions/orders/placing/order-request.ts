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
  time,
} from '../fields.ts'

/** What a storefront sends to `POST /v1/orders`: shapes only. What must add up or exist is checked in `validate-order-request.ts`. */

export const LARGEST_LINE_COUNT = 200
export const LARGEST_BRAND_COUNT = 40

// No control characters anywhere: they break brands' systems, labels and terminals. Tab and line feed pass in free text
// only. No unpaired surrogates either: they cannot be written as UTF-8, so what a brand gets would not be what was sent.
// And no U+FFFD, which stands where a program could not read a letter: the letter is lost.
const lineOfText = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(
      /^[^\p{Cc}\p{Cs}\u2028\u2029\uFFFD]*$/u,
      'Control characters, unpaired surrogates and U+FFFD are not allowed.',
    )
const text = (longest: number) => lineOfText(longest).min(1)
const freeText = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(
      /^(?:[^\p{Cc}\p{Cs}\uFFFD]|[\t\n])*$/u,
      'Control characters but tab and line feed, unpaired surrogates and U+FFFD are not allowed.',
    )

export const externalId = text(255)

export const addressRequestSchema = z.strictObject({
  firstName: text(100).optional(),
  lastName: text(100).optional(),
  company: text(200).optional(),
  address1: text(255),
  address2: text(255).optional(),
  city: text(100),
  region: text(100).optional(),
  postalCode: text(20).optional(),
  country: z.string().regex(/^[A-Z]{2}$/, 'Write the country as two capital letters of ISO 3166-1.'),
  phone: text(32).optional(),
})
export type AddressRequest = z.infer<typeof addressRequestSchema>

/** A decimal fraction, as text because 0.1 is no double: "0.08" is 8 %. */
const taxRate = z.string().regex(/^\d{1,3}(\.\d{1,10})?$/, 'Write the rate as a decimal fraction, such as "0.08".')
const taxLineRequestSchema = z.strictObject({ ...taxLineSchema.shape, title: text(100), rate: taxRate })
export type TaxLineRequest = z.infer<typeof taxLineRequestSchema>
const taxLines = z.array(taxLineRequestSchema).max(20).optional()

export const lineRequestSchema = z.strictObject({
  externalId: externalId.optional(),
  brandId,
  sku: text(255),
  title: text(500),
  quantity,
  unitPrice: amount,
  discount: amount.optional(),
  tax: amount.optional(),
  taxLines,
  fulfillmentType: fulfillmentType.optional(),
  attributes: z
    .array(z.strictObject({ name: text(100), value: freeText(1000) }))
    .max(50)
    .optional(),
})
export type LineRequest = z.infer<typeof lineRequestSchema>

export const shippingRequestSchema = z.strictObject({
  externalId: externalId.optional(),
  brandId,
  type: shippingType.optional(),
  method: text(100),
  title: text(255).optional(),
  amount,
  tax: amount.optional(),
  taxLines,
  lines: z.array(externalId).min(1).max(LARGEST_LINE_COUNT).optional(),
  pickupLocation: text(255).optional(),
  estimatedDelivery: text(100).optional(),
})
export type ShippingRequest = z.infer<typeof shippingRequestSchema>

export const feeRequestSchema = z.strictObject({
  externalId: externalId.optional(),
  brandId,
  type: feeType,
  title: text(255),
  amount,
  tax: amount.optional(),
  taxLines,
})
export type FeeRequest = z.infer<typeof feeRequestSchema>

export const discountRequestSchema = z.strictObject({
  externalId: externalId.optional(),
  code: text(255).optional(),
  title: text(255).optional(),
  amount: sum,
  fundedBy: discountFunding.optional(),
  target: discountTarget.optional(),
  brandIds: z.array(brandId).min(1).max(LARGEST_BRAND_COUNT).optional(),
  lines: z.array(externalId).min(1).max(LARGEST_LINE_COUNT).optional(),
  allocations: z
    .array(z.strictObject({ to: externalId, amount }))
    .min(1)
    .max(400)
    .optional(),
})
export type DiscountRequest = z.infer<typeof discountRequestSchema>

export const customerRequestSchema = z.strictObject({
  id: text(255).optional(),
  email: text(254),
  firstName: text(100).optional(),
  lastName: text(100).optional(),
  phone: text(32).optional(),
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'Write the locale as a BCP 47 tag, such as "en-US".')
    .optional(),
  taxIds: z
    .array(z.strictObject({ type: text(50), value: text(100) }))
    .max(20)
    .optional(),
  consents: z
    .array(z.strictObject({ brandId, channel: z.enum(['email', 'sms']), granted: z.boolean(), at: time }))
    .max(2 * LARGEST_BRAND_COUNT)
    .optional(),
})

export const paymentRequestSchema = z.strictObject({
  provider: text(100),
  token: text(500),
  status: paymentStatus,
  last4: z
    .string()
    .regex(/^\d{4}$/, 'Write the last four digits only.')
    .optional(),
  collectedBy: collectedBy.optional(),
  allocations: z
    .array(
      z.strictObject({
        brandId,
        amount: sum,
        method: paymentMethod,
        provider: text(100).optional(),
        token: text(500).optional(),
        collectedBy: collectedBy.optional(),
      }),
    )
    .min(1)
    .max(200)
    .optional(),
})
export type PaymentRequest = z.infer<typeof paymentRequestSchema>

/** The platform's own totals, which must agree with ours; `fees` may be left out where there are none. */
export const totalsRequestSchema = z.strictObject({
  items: sum,
  discount: sum.optional(),
  shipping: sum.optional(),
  fees: sum.optional(),
  tax: sum.optional(),
  total: sum,
})
export type TotalsRequest = z.infer<typeof totalsRequestSchema>

/** Where nothing ships, the country alone will do (for tax). */
export const billingAddressRequestSchema = addressRequestSchema
  .partial()
  .extend({ country: addressRequestSchema.shape.country })

export const orderRequestSchema = z.strictObject({
  externalId,
  currency: z.string().regex(/^[A-Z]{3}$/, 'Write the currency as three capital letters of ISO 4217.'),
  taxIncluded: z.boolean().optional(),
  customer: customerRequestSchema,
  shippingAddress: addressRequestSchema.optional(),
  billingAddress: billingAddressRequestSchema.optional(),
  payment: paymentRequestSchema.optional(),
  lines: z.array(lineRequestSchema).min(1).max(LARGEST_LINE_COUNT),
  shipping: z.array(shippingRequestSchema).max(400).optional(),
  fees: z.array(feeRequestSchema).max(400).optional(),
  discounts: z.array(discountRequestSchema).max(100).optional(),
  totals: totalsRequestSchema,
  giftMessage: freeText(2000).optional(),
  deliveryNote: freeText(2000).optional(),
  releaseAfter: time.optional(),
  metadata: z.record(text(100), lineOfText(500)).optional(),
})
export type OrderRequest = z.infer<typeof orderRequestSchema>
