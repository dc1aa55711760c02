import * as z from 'zod'
import { brandId, LARGEST_BRAND_COUNT, time } from '../fields.ts'
import { text } from './text-fields.ts'

export const customerRequestSchema = z.strictObject({
  id: text(255).optional().describe('Your own id of the customer, a pseudonym: orders can be listed by it'),
  email: text(254).describe('E-mail address, to which confirmations go'),
  firstName: text(100).optional().describe('Given name'),
  lastName: text(100).optional().describe('Family name'),
  phone: text(32).optional().describe('Telephone number in E.164: `+12025550123`'),
  locale: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'Write the locale as a BCP 47 tag, such as "en-US".')
    .optional()
    .describe('The customer’s language, a BCP 47 tag such as `en-US`'),
  taxIds: z
    .array(
      z.strictObject({
        type: text(50).describe('Kind of number, such as `eu_vat`'),
        value: text(100).describe('The number'),
      }),
    )
    .max(20)
    .optional()
    .describe('The customer’s tax numbers, for invoices'),
  consents: z
    .array(
      z.strictObject({
        brandId: brandId.describe('The brand that asked'),
        channel: z.enum(['email', 'sms']).describe('How the brand may write'),
        granted: z.boolean().describe('Whether the customer agreed'),
        at: time.describe('When the customer decided'),
      }),
    )
    .max(2 * LARGEST_BRAND_COUNT)
    .optional()
    .describe('Whether brands may send advertising; each brand is told of its own'),
})
