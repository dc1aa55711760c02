import * as z from 'zod'
import { addressSchema, brandId, collectedBy, paymentMethod, sum, time } from '../orders/fields.ts'

/**
 * What is inside the envelopes of an order. Purpose, order and brand are inside too,
 * so that opening detects an envelope that was moved to another row. `version` lets
 * later code read envelopes that were sealed today.
 */

export const lineAttributesSchema = z.array(z.object({ name: z.string(), value: z.string() }))

/** By line id; lines without attributes are left out. */
const attributesSchema = z.record(z.string(), lineAttributesSchema)

/** Where nothing ships, a billing address may be a country alone. */
export const billingAddressSchema = addressSchema.extend({
  address1: addressSchema.shape.address1.nullable(),
  city: addressSchema.shape.city.nullable(),
})
export type BillingAddress = z.infer<typeof billingAddressSchema>

const consentSchema = z.object({ channel: z.enum(['email', 'sms']), granted: z.boolean(), at: time })

const customerSchema = z.object({
  email: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  phone: z.string().nullable(),
  locale: z.string().nullable(),
  taxIds: z.array(z.object({ type: z.string(), value: z.string() })),
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
  customer: customerSchema.extend({ consents: z.array(consentSchema.extend({ brandId })) }),
  /** Null where nothing ships. */
  shippingAddress: addressSchema.nullable(),
  /** Null where it is the shipping address. */
  billingAddress: billingAddressSchema.nullable(),
  attributes: attributesSchema,
  payment: z.object({ provider: z.string(), token: z.string(), last4: z.string().nullable() }).nullable(),
  giftMessage: z.string().nullable(),
  deliveryNote: z.string().nullable(),
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

/** A note of the support staff. Sealed, because people paste what a customer wrote to them. */
export const noteContentSchema = z.object({
  version: z.literal(1),
  purpose: z.literal('support'),
  orderId: z.string(),
  noteId: z.string(),
  text: z.string(),
})
export type NoteContent = z.infer<typeof noteContentSchema>

export type EnvelopeContent = FulfilmentContent | SupportContent | ChangedAddress | NoteContent
