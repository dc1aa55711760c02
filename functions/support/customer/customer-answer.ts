import * as z from 'zod'

/**
 * What the desk shows of an order's customer. Every personal value is an object, `{ masked }` or `{ value }`, so that
 * no reader takes a mask for the value.
 */

export const maskedSchema = z
  .strictObject({ masked: z.string().describe('The mask') })
  .describe('A mask, such as `a••@e••••.com`. Its length says nothing of the value’s')
export const revealedSchema = z.strictObject({ value: z.string().describe('In clear') })

function customerFields<Shown extends z.ZodType>(shown: Shown) {
  const orNull = shown.nullable().describe('Null where it was not sent')
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
    customer: z
      .object({
        email: shown.describe('E-mail address'),
        firstName: orNull,
        lastName: orNull,
        phone: orNull,
        locale: z.string().nullable().describe('Language, a BCP 47 tag, in clear; null where it was not sent'),
        taxIds: z
          .array(
            z.object({
              type: z.string().describe('Kind of number, in clear'),
              value: shown.describe('The number'),
            }),
          )
          .describe('Tax numbers; empty where there are none'),
        consents: z
          .array(
            z.object({
              brandId: z.string().describe('Id of the brand'),
              channel: z.enum(['email', 'sms']).describe('How the brand may write'),
              granted: z.boolean().describe('Whether the customer agreed'),
              at: z.string().describe('When the customer decided, in UTC'),
            }),
          )
          .describe('Whether brands may send advertising'),
      })
      .describe('Who bought'),
    shippingAddress: address.nullable().describe('As the order was placed; null where nothing ships'),
    billingAddress: address.nullable().describe('Null where it is the shipping address'),
    changedAddresses: z
      .array(
        z.object({
          addressChangeId: z.string().describe('Id of the change'),
          brandId: z.string().describe('Id of the brand that ships there'),
          shippingAddress: address.describe('The new address'),
        }),
      )
      .describe('Of changes of address, oldest first'),
    attributes: z
      .array(
        z.object({
          lineId: z.string().describe('Id of the line'),
          name: z.string().describe('Name of the attribute, in clear'),
          value: shown.describe('Its value'),
        }),
      )
      .describe('What was chosen beside the products'),
    payment: z
      .object({
        provider: z.string().describe('The payment provider, in clear'),
        token: shown.describe('The provider’s id of the payment'),
        last4: z.string().nullable().describe('Last four digits of the card, in clear; null where they were not sent'),
      })
      .nullable()
      .describe('How it was paid; null where nothing was'),
    giftMessage: orNull,
    deliveryNote: orNull,
  })
}

const maskedFields = customerFields(maskedSchema)
const revealedFields = customerFields(revealedSchema)

const common = {
  orderId: z.string().describe('Id of the order'),
  customerId: z.string().nullable().describe('The platform’s own pseudonym of the customer'),
}

export const maskedCustomerSchema = z.object({
  ...common,
  erasedAt: z.string().nullable().describe('When the personal data was erased; `details` is null then'),
  details: maskedFields.nullable().describe('The customer, masked; null once erased'),
})

const times = {
  revealedAt: z.string().describe('When it was shown, in UTC'),
  hideAfter: z.string().describe('The desk shows the values until then, in memory only'),
}

export const revealedCustomerSchema = z.object({
  ...common,
  ...times,
  details: revealedFields.describe('The customer, in clear'),
})

export const revealedLabelSchema = z.object({
  orderId: common.orderId,
  brandOrderId: z.string().describe('Id of the brand order'),
  returnId: z.string().describe('Id of the return'),
  ...times,
  labelUrl: z.string().describe('Where the label is: an https address, in clear'),
})

export type CustomerDetails<Shown> = z.infer<ReturnType<typeof customerFields<z.ZodType<Shown>>>>
