import * as z from 'zod'
import { text } from './text-fields.ts'

export const addressRequestSchema = z.strictObject({
  firstName: text(100).optional().describe('Given name'),
  lastName: text(100).optional().describe('Family name'),
  company: text(200).optional().describe('Company'),
  address1: text(255).describe('Street and house number'),
  address2: text(255).optional().describe('Second line of the address, such as a flat'),
  city: text(100).describe('City or town'),
  region: text(100)
    .optional()
    .describe(
      'State, province or the like: the code after the hyphen of ISO 3166-2, such as `IL`. Needed where the country has such',
    ),
  postalCode: text(20).optional().describe('Postal code. Needed where the country has such'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Write the country as two capital letters of ISO 3166-1.')
    .describe('Two capital letters of ISO 3166-1, such as `US`'),
  phone: text(32).optional().describe('Telephone number for the carrier, in E.164: `+12025550123`'),
})
export type AddressRequest = z.infer<typeof addressRequestSchema>

/** Where nothing ships, the country alone will do (for tax). */
export const billingAddressRequestSchema = addressRequestSchema
  .partial()
  .extend({ country: addressRequestSchema.shape.country })
