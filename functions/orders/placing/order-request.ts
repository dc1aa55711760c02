import * as z from 'zod'
import {
  amount,
  brandId,
  collectedBy,
  discountFunding,
  discountTarget,
  feeType,
  fulfillmentType,
  LARGEST_BRAND_COUNT,
  paymentMethod,
  paymentStatus,
  quantity,
  shippingType,
  sum,
  taxLiability,
  taxLineSchema,
  time,
} from '../fields.ts'
import { LONGEST_PICTURE_ADDRESS, pictureAddress } from '../products/pictures.ts'
import { addressRequestSchema, billingAddressRequestSchema } from './address-request.ts'
import { customerRequestSchema } from './customer-request.ts'
import { externalId, freeText, lineOfText, ONE_LINE, text } from './text-fields.ts'

/** What a storefront sends to `POST /v1/orders`: shapes only. What must add up or exist is checked in `validate-order-request.ts`. */

export const LARGEST_LINE_COUNT = 200

/** A decimal fraction, as text because 0.1 is no double: "0.08" is 8 %. */
const taxRate = z.string().regex(/^\d{1,3}(\.\d{1,10})?$/, 'Write the rate as a decimal fraction, such as "0.08".')
const taxLineRequestSchema = z.strictObject({
  ...taxLineSchema.shape,
  title: text(100).describe('Name of the tax, such as `Illinois sales tax`'),
  rate: taxRate.describe('A decimal fraction as text: `0.08` is 8 %'),
})
export type TaxLineRequest = z.infer<typeof taxLineRequestSchema>
const taxLines = z
  .array(taxLineRequestSchema)
  .max(20)
  .optional()
  .describe('The taxes one by one, which add up to `tax`. Left out: not told')
const tax = amount.optional().describe('All taxes on it, in minor units. Left out: 0')

export const lineRequestSchema = z.strictObject({
  externalId: externalId.optional().describe('Your id of the line. Left out: its number in the list, from `1`'),
  brandId: brandId.describe('The brand that sells it'),
  sku: text(255).describe('The brand’s number of the product'),
  title: text(500).describe('Name of the product, as the customer saw it'),
  imageUrl: z
    .string()
    .max(LONGEST_PICTURE_ADDRESS)
    .refine(
      (text) => /^[^\s\p{Cc}]+$/u.test(text) && pictureAddress(text) !== null,
      `Write an address that begins with https://, without name and password, of ${LONGEST_PICTURE_ADDRESS} characters at most with percent-encoding.`,
    )
    .optional()
    .describe(
      'Address of a picture of the product, for mails to the customer and the page of the order. `https` only, and nothing personal in it: it is stored in clear, and answers show it',
    ),
  quantity: quantity.describe('Units'),
  unitPrice: amount.describe('Price of one unit, in minor units: `2500` for 25.00 USD'),
  discount: amount.optional().describe('Off this line alone, for all its units, in minor units. Left out: none'),
  tax,
  taxLines,
  fulfillmentType: fulfillmentType.optional().describe('How the customer gets it. Left out: `shipping`'),
  attributes: z
    .array(
      z.strictObject({
        name: text(100).describe('Name of the attribute, such as `engraving`'),
        value: freeText(1000).describe('Its value. It may be personal: it is sealed, and sent to the brand alone'),
      }),
    )
    .max(50)
    .optional()
    .describe('What the customer chose beside the product, such as an engraving'),
})
export type LineRequest = z.infer<typeof lineRequestSchema>

export const shippingRequestSchema = z.strictObject({
  externalId: externalId.optional().describe('Your id of this shipping. Left out: its number in the list, from `1`'),
  brandId: brandId.describe('The brand that ships'),
  type: shippingType.optional().describe('Left out: `shipping`'),
  method: text(100).describe('Code of the method, as agreed with the brand, such as `standard`'),
  title: text(255).optional().describe('Name of the method, as the customer saw it'),
  amount: amount.describe('What it costs before discounts, in minor units'),
  tax,
  taxLines,
  lines: z
    .array(externalId)
    .min(1)
    .max(LARGEST_LINE_COUNT)
    .optional()
    .describe('The lines that it is for, by your ids. Left out: all lines of the brand'),
  pickupLocation: text(255).optional().describe('The shop where the customer collects it'),
  estimatedDelivery: text(100).optional().describe('What the customer was told, in words'),
})
export type ShippingRequest = z.infer<typeof shippingRequestSchema>

export const feeRequestSchema = z.strictObject({
  externalId: externalId.optional().describe('Your id of the fee. Left out: its number in the list, from `1`'),
  brandId: brandId.describe('The brand that it goes to'),
  type: feeType,
  title: text(255).describe('Name of the fee, as the customer saw it'),
  amount: amount.describe('The fee, in minor units'),
  tax,
  taxLines,
})
export type FeeRequest = z.infer<typeof feeRequestSchema>

export const discountRequestSchema = z.strictObject({
  externalId: externalId.optional().describe('Your id of the discount. Left out: its number in the list, from `1`'),
  code: text(255).optional().describe('The code that the customer typed, such as `WELCOME`'),
  title: text(255).optional().describe('Name of the discount, as the customer saw it'),
  amount: sum.describe('The whole discount, in minor units. We share it among what it is off'),
  fundedBy: discountFunding.optional().describe('Who bears it. Left out: `platform`'),
  target: discountTarget.optional().describe('Off the lines, or off the shipping. Left out: `items`'),
  brandIds: z
    .array(brandId)
    .min(1)
    .max(LARGEST_BRAND_COUNT)
    .optional()
    .describe('Brands whose lines or shipping it is off. Left out: all'),
  lines: z
    .array(externalId)
    .min(1)
    .max(LARGEST_LINE_COUNT)
    .optional()
    .describe('Lines that it is off, by your ids; only for a discount on items. Left out: all'),
  allocations: z
    .array(
      z.strictObject({
        to: externalId.describe('Your id of the line or the shipping'),
        amount: amount.describe('Its share, in minor units'),
      }),
    )
    .min(1)
    .max(400)
    .optional()
    .describe('Your own shares, where you have shared it already; they add up to `amount`'),
})
export type DiscountRequest = z.infer<typeof discountRequestSchema>

export const paymentRequestSchema = z.strictObject({
  provider: text(100).describe('The payment provider, such as `stripe`'),
  token: text(500).describe('The provider’s id of the payment. Never a card number'),
  status: paymentStatus,
  last4: z
    .string()
    .regex(/^\d{4}$/, 'Write the last four digits only.')
    .optional()
    .describe('The last four digits of the card'),
  collectedBy: collectedBy.optional().describe('Who has the customer’s money. Left out: `platform`'),
  allocations: z
    .array(
      z.strictObject({
        brandId: brandId.describe('The brand whose portion it pays'),
        amount: sum.describe('How much of the portion, in minor units'),
        method: paymentMethod,
        provider: text(100).optional().describe('Payment provider of this part, where it is another one'),
        token: text(500)
          .optional()
          .describe('The provider’s id of this part’s payment. Needed where the brand collects'),
        collectedBy: collectedBy.optional().describe('Left out: that of the whole payment'),
      }),
    )
    .min(1)
    .max(200)
    .optional()
    .describe(
      'What each brand’s portion is paid with. Needed where a brand collects. Those of a brand add up to its portion’s total',
    ),
})
export type PaymentRequest = z.infer<typeof paymentRequestSchema>

/** The platform's own totals, which must agree with ours; `fees` may be left out where there are none. */
export const totalsRequestSchema = z.strictObject({
  items: sum.describe('Quantity × unit price of all lines, before discounts, in minor units'),
  discount: sum.optional().describe('All discounts, in minor units. Left out: 0'),
  shipping: sum.optional().describe('All shipping, before discounts, in minor units. Left out: 0'),
  fees: sum.optional().describe('All fees, in minor units. Left out: 0'),
  tax: sum.optional().describe('All taxes, in minor units. Left out: 0'),
  total: sum.describe(
    'What the customer paid, in minor units: items − discount + shipping + fees, and + tax unless `taxIncluded`',
  ),
})
export type TotalsRequest = z.infer<typeof totalsRequestSchema>

export const orderRequestSchema = z.strictObject({
  externalId: externalId.describe(`Your id of the order; no two orders of a storefront have the same. ${ONE_LINE}`),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Write the currency as three capital letters of ISO 4217.')
    .describe('Three capital letters of ISO 4217, such as `USD`. All amounts of the order are in its minor unit'),
  taxIncluded: z.boolean().optional().describe('Whether prices have the taxes in them. Left out: false'),
  taxLiability: taxLiability
    .optional()
    .describe('Who pays the taxes to the authorities; left out, the setting of each brand counts'),
  customer: customerRequestSchema.describe('Who bought. It is sealed at once, and no answer shows it'),
  shippingAddress: addressRequestSchema.optional().describe('Where it goes. Needed where something ships'),
  billingAddress: billingAddressRequestSchema
    .optional()
    .describe('Needed where nothing ships, with its country at least, for tax'),
  payment: paymentRequestSchema.optional().describe('How it was paid. Needed unless the order costs nothing'),
  lines: z.array(lineRequestSchema).min(1).max(LARGEST_LINE_COUNT).describe('What was bought, of all brands'),
  shipping: z.array(shippingRequestSchema).max(400).optional().describe('What shipping costs, brand by brand'),
  fees: z.array(feeRequestSchema).max(400).optional().describe('Fees beside items and shipping'),
  discounts: z
    .array(discountRequestSchema)
    .max(100)
    .optional()
    .describe('Discounts on more than one line, or on shipping; those of one line may stand there'),
  totals: totalsRequestSchema.describe('Your own totals; an order whose totals are not ours too is refused'),
  giftMessage: freeText(2000)
    .optional()
    .describe('Goes to every brand of the order, sealed. Several lines are allowed'),
  deliveryNote: freeText(2000).optional().describe('For the carrier, sealed. Several lines are allowed'),
  releaseAfter: time
    .optional()
    .describe('Brands get the order at this time, a year from now at most. Left out: at once'),
  metadata: z
    .record(text(100), lineOfText(500))
    .optional()
    .describe(
      'What you like to find again: 50 names with their values at most. No personal data: it is stored in clear',
    ),
})
export type OrderRequest = z.infer<typeof orderRequestSchema>
