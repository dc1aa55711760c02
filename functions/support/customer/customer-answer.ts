import * as z from 'zod'

/**
 * What the desk shows of an order's customer. Every personal value is an object, `{ masked }` or `{ value }`, so that
 * no reader takes a mask for the value.
 */

export const maskedSchema = z
  .strictObject({ masked: z.string() })
  .describe('A mask, such as `a••@e••••.com`. Its length says nothing of the value’s')
export const revealedSchema = z.strictObject({ value: z.string() })

function customerFields<Shown extends z.ZodType>(shown: Shown) {
  const orNull = shown.nullable()
  const address = z.object({
    firstName: orNull,
    lastName: orNull,
    company: orNull,
    address1: orNull,
    address2: orNull,
    city: orNull,
    region: orNull,
    postalCode: orNull,
    country: z.string().describe('ISO 3166-1 alpha-2, in clear'),
    phone: orNull,
  })
  return z.object({
    customer: z.object({
      email: shown,
      firstName: orNull,
      lastName: orNull,
      phone: orNull,
      locale: z.string().nullable(),
      taxIds: z.array(z.object({ type: z.string(), value: shown })),
      consents: z.array(
        z.object({ brandId: z.string(), channel: z.enum(['email', 'sms']), granted: z.boolean(), at: z.string() }),
      ),
    }),
    shippingAddress: address.nullable().describe('As the order was placed; null where nothing ships'),
    billingAddress: address.nullable().describe('Null where it is the shipping address'),
    changedAddresses: z
      .array(z.object({ addressChangeId: z.string(), brandId: z.string(), shippingAddress: address }))
      .describe('Of changes of address, oldest first'),
    attributes: z.array(z.object({ lineId: z.string(), name: z.string(), value: shown })),
    payment: z
      .object({ provider: z.string(), token: shown, last4: z.string().nullable().describe('Of the card, in clear') })
      .nullable(),
    giftMessage: orNull,
    deliveryNote: orNull,
  })
}

const maskedFields = customerFields(maskedSchema)
const revealedFields = customerFields(revealedSchema)

const common = {
  orderId: z.string(),
  customerId: z.string().nullable().describe('The platform’s own pseudonym of the customer'),
}

export const maskedCustomerSchema = z.object({
  ...common,
  erasedAt: z.string().nullable().describe('When the personal data was erased; `details` is null then'),
  details: maskedFields.nullable(),
})

export const revealedCustomerSchema = z.object({
  ...common,
  revealedAt: z.string(),
  hideAfter: z.string().describe('The desk shows the values until then, in memory only'),
  details: revealedFields,
})

export type CustomerDetails<Shown> = z.infer<ReturnType<typeof customerFields<z.ZodType<Shown>>>>
