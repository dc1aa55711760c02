import * as z from 'zod'

/**
 * The fields that requests, rows, events and brand messages have in common.
 * An amount is an integer in the currency's minor unit (ISO 4217: cents, yen, fils).
 */

/** Quantity × unitPrice stays at or under 10¹², so that sums stay exact in a double. */
export const LARGEST_AMOUNT = 1_000_000_000_000

/** What a caller reads who sent `25.00` or `"2500"`. */
const AMOUNT = "A whole number of the currency's minor unit: 2500 for 25.00 USD."

export const amount = z.int({ error: AMOUNT }).min(0).max(LARGEST_AMOUNT)
/** Amounts added up. The largest order's stay under 2⁵³: 200 lines, 800 shipping rows and fees, and the tax of each. */
export const sum = z.int({ error: AMOUNT }).min(0)
export const quantity = z.int({ error: 'A whole number of units, such as 2.' }).min(1).max(1_000_000)
export const brandId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'Write the brand id in lower-case letters, digits and hyphens, 63 at most.')
export const time = z.iso.datetime({ offset: true })

export const addressSchema = z.object({
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  company: z.string().nullable(),
  address1: z.string(),
  address2: z.string().nullable(),
  city: z.string(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string(),
  phone: z.string().nullable(),
})
export type Address = z.infer<typeof addressSchema>

export const taxLineSchema = z.object({ title: z.string(), rate: z.string(), amount })

export const fulfillmentType = z.enum(['shipping', 'pickup', 'digital'])
export const shippingType = z.enum(['shipping', 'pickup'])
export const feeType = z.enum(['duty', 'deposit', 'delivery_fee', 'handling', 'gift_wrap', 'other'])
export const discountFunding = z.enum(['platform', 'brand'])
export const discountTarget = z.enum(['items', 'shipping'])
export const paymentStatus = z.enum(['authorized', 'captured'])
export const collectedBy = z.enum(['platform', 'brand'])
export const taxLiability = z.enum(['platform', 'brand'])
export const paymentMethod = z.enum(['card', 'gift_card', 'store_credit', 'other'])

/** What an order or a brand order costs. `total = items − discount + shipping + fees + tax`; tax is inside when `taxIncluded`. */
export const totalsSchema = z.object({
  items: sum,
  discount: sum,
  shipping: sum,
  fees: sum,
  tax: sum,
  total: sum,
})
export type Totals = z.infer<typeof totalsSchema>
