import * as z from 'zod'

/**
 * The fields that requests, rows, events and brand messages have in common.
 * An amount is an integer in the currency's minor unit (ISO 4217: cents, yen, fils).
 */

/** Quantity × unitPrice stays at or under 10¹², so that sums stay exact in a double. */
export const LARGEST_AMOUNT = 1_000_000_000_000

/** Brands of one order at most. */
export const LARGEST_BRAND_COUNT = 40

/** What a caller reads who sent `25.00` or `"2500"`. */
const AMOUNT = "A whole number of the currency's minor unit: 2500 for 25.00 USD."

export const amount = z.int({ error: AMOUNT }).min(0).max(LARGEST_AMOUNT)
/** Amounts added up. The largest order's stay under 2⁵³: 200 lines, 800 shipping rows and fees, and the tax of each. */
export const sum = z.int({ error: AMOUNT }).min(0)
export const quantity = z.int({ error: 'A whole number of units, such as 2.' }).min(1).max(1_000_000)
export const brandId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'Write the brand id in lower-case letters, digits and hyphens, 63 at most.')
  .describe('Id of the brand: lower-case letters, digits and hyphens, 63 at most')
export const time = z.iso.datetime({ offset: true })

export const addressSchema = z.object({
  firstName: z.string().nullable().describe('Given name; null where it was not sent'),
  lastName: z.string().nullable().describe('Family name; null where it was not sent'),
  company: z.string().nullable().describe('Company; null where there is none'),
  address1: z.string().describe('Street and house number'),
  address2: z.string().nullable().describe('Second line of the address, such as a flat; null where there is none'),
  city: z.string().describe('City or town'),
  region: z.string().nullable().describe('State, province or the like; null where it was not sent'),
  postalCode: z.string().nullable().describe('Postal code; null where the country has none, or it was not sent'),
  country: z.string().describe('Two letters of ISO 3166-1, such as `US`'),
  phone: z.string().nullable().describe('Telephone number for the carrier; null where it was not sent'),
})
export type Address = z.infer<typeof addressSchema>

export const taxLineSchema = z.object({
  title: z.string().describe('Name of the tax, such as `Illinois sales tax`'),
  rate: z.string().describe('A decimal fraction as text: `0.08` is 8 %'),
  amount: amount.describe('This tax on the whole line, in minor units'),
})

export const fulfillmentType = z
  .enum(['shipping', 'pickup', 'digital'])
  .describe('How the customer gets it: sent, collected in a shop, or delivered without a parcel')
export const shippingType = z.enum(['shipping', 'pickup']).describe('Sent to the customer, or collected in a shop')
export const feeType = z
  .enum(['duty', 'deposit', 'delivery_fee', 'handling', 'gift_wrap', 'other'])
  .describe(
    'What the fee is for: customs duty, a deposit such as for bottles, delivery, handling, gift wrapping, or something else',
  )
export const discountFunding = z.enum(['platform', 'brand']).describe('Who bears the discount')
export const discountTarget = z.enum(['items', 'shipping']).describe('What it is off: the lines, or the shipping')
export const paymentStatus = z
  .enum(['authorized', 'captured'])
  .describe('`authorized`: the money is reserved. `captured`: it is taken')
export const collectedBy = z.enum(['platform', 'brand']).describe('Who has the customer’s money, and so returns it')
export const taxLiability = z.enum(['platform', 'brand']).describe('Who pays the taxes to the authorities')
export const paymentMethod = z
  .enum(['card', 'gift_card', 'store_credit', 'other'])
  .describe('What this part was paid with')

/** What an order or a brand order costs. `total = items − discount + shipping + fees + tax`; tax is inside when `taxIncluded`. */
export const totalsSchema = z.object({
  items: sum.describe('Quantity × unit price of all lines, before discounts, in minor units'),
  discount: sum.describe('All discounts, on lines and on shipping, in minor units'),
  shipping: sum.describe('All shipping, before discounts, in minor units'),
  fees: sum.describe('All fees, in minor units'),
  tax: sum.describe('All taxes, in minor units; where `taxIncluded`, they are inside the other amounts'),
  total: sum.describe(
    'What the customer pays, in minor units: items − discount + shipping + fees, and + tax unless `taxIncluded`',
  ),
})
export type Totals = z.infer<typeof totalsSchema>
