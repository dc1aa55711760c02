import * as z from 'zod'
import { addressSchema, brandId, collectedBy, paymentMethod, sum, time } from '../orders/fields.ts'

/**
 * What is inside the envelopes of an order. Purpose, order and brand are inside too,
 * so that opening detects an envelope that was moved to another row. `version` lets
 * later code read envelopes that were sealed today.
 */

export const lineAttributesSchema = z.array(
  z.object({ name: z.string().describe('Name of the attribute'), value: z.string().describe('Its value') }),
)

/** By line id; lines without attributes are left out. */
const attributesSchema = z.record(z.string(), lineAttributesSchema)

/** Where nothing ships, a billing address may be a country alone. */
export const billingAddressSchema = addressSchema.extend({
  address1: addressSchema.shape.address1
    .nullable()
    .describe('Street and house number; null where only the country is known'),
  city: addressSchema.shape.city.nullable().describe('City or town; null where only the country is known'),
})
export type BillingAddress = z.infer<typeof billingAddressSchema>

const consentSchema = z.object({
  channel: z.enum(['email', 'sms']).describe('How the brand may write'),
  granted: z.boolean().describe('Whether the customer agreed'),
  at: time.describe('When the customer decided'),
})

const customerSchema = z.object({
  email: z.string().describe('E-mail address'),
  firstName: z.string().nullable().describe('Given name; null where it was not sent'),
  lastName: z.string().nullable().describe('Family name; null where it was not sent'),
  phone: z.string().nullable().describe('Telephone number in E.164; null where it was not sent'),
  locale: z.string().nullable().describe('Language, a BCP 47 tag; null where it was not sent'),
  taxIds: z
    .array(z.object({ type: z.string().describe('Kind of number'), value: z.string().describe('The number') }))
    .describe('Tax numbers; empty where there are none'),
})

/** A part of what one brand is paid; `token` is that brand's own. */
export const paymentAllocationSchema = z.object({
  amount: sum,
  method: paymentMethod,
  provider: z.string().nullable(),
  token: z.string().nullable(),
  collectedBy,
})
export type PaymentAllocation = z.infer<typeof paymentAllocationSchema>

/** For one brand, to fulfil its portion: nothing of other brands, and no address where it ships nothing. */
export const fulfilmentContentSchema = z.object({
  version: z.literal(1),
  purpose: z.literal('fulfilment'),
  orderId: z.string(),
  brandId,
  customer: customerSchema.extend({ consents: z.array(consentSchema) }),
  /** Null where the brand ships nothing. */
  shippingAddress: addressSchema.nullable(),
  /** Null where it is the shipping address. */
  billingAddress: billingAddressSchema.nullable(),
  attributes: attributesSchema,
  /** Empty where the platform does not say how each brand is paid. */
  paymentAllocations: z.array(paymentAllocationSchema),
  giftMessage: z.string().nullable(),
  deliveryNote: z.string().nullable(),
})
export type FulfilmentContent = z.infer<typeof fulfilmentContentSchema>

/** For the platform's support staff: the whole customer; of the payment what finds it at its provider. */
export const supportContentSchema = z.object({
  version: z.literal(1),
  purpose: z.literal('support'),
  orderId: z.string(),
  customer: customerSchema
    .extend({ consents: z.array(consentSchema.extend({ brandId })).describe('Whether brands may send advertising') })
    .describe('Who bought'),
  shippingAddress: addressSchema.nullable().describe('Where it goes, as it was placed; null where nothing ships'),
  billingAddress: billingAddressSchema.nullable().describe('Null where it is the shipping address'),
  attributes: attributesSchema.describe('What was chosen beside the products, by line id'),
  payment: z
    .object({
      provider: z.string().describe('The payment provider'),
      token: z.string().describe('The provider’s id of the payment'),
      last4: z.string().nullable().describe('Last four digits of the card; null where they were not sent'),
    })
    .nullable()
    .describe('What finds the payment at its provider; null where nothing was paid'),
  giftMessage: z.string().nullable().describe('Null where there is none'),
  deliveryNote: z.string().nullable().describe('For the carrier; null where there is none'),
})
export type SupportContent = z.infer<typeof supportContentSchema>

/** A new shipping address of one brand order, sealed once for the brand and once for support. Earlier envelopes stay unchanged. */
export const changedAddressSchema = z.object({
  version: z.literal(1),
  purpose: z.enum(['fulfilment', 'support']),
  orderId: z.string(),
  brandId,
  addressChangeId: z.string(),
  shippingAddress: addressSchema,
})
export type ChangedAddress = z.infer<typeof changedAddressSchema>

/** Where the label of a return is, sealed once for the brand and once for support. */
export const returnLabelSchema = z.object({
  version: z.literal(1),
  purpose: z.enum(['fulfilment', 'support']),
  orderId: z.string(),
  brandId,
  labelId: z.string(),
  labelUrl: z.string(),
})
export type ReturnLabel = z.infer<typeof returnLabelSchema>

/** A note of the support staff. Sealed, because people paste what a customer wrote to them. */
export const noteContentSchema = z.object({
  version: z.literal(1),
  purpose: z.literal('support'),
  orderId: z.string(),
  noteId: z.string(),
  text: z.string(),
})
export type NoteContent = z.infer<typeof noteContentSchema>

export type EnvelopeContent = FulfilmentContent | SupportContent | ChangedAddress | ReturnLabel | NoteContent
