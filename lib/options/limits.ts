import * as z from 'zod'

/** Sums in minor units by currency: `{ "USD": 10000 }` is a hundred dollars. */
const sums = z.record(
  z.string().regex(/^[A-Z]{3}$/, 'must be a currency code of ISO 4217, such as "USD"'),
  z.int().min(0),
)

/** What members of the support staff may do at most. */
export const limitsSchema = z.strictObject({
  refund: z
    .strictObject({ support: sums.optional(), 'support-admin': sums.optional() })
    .default({})
    .describe(
      'The most of one refund by group and currency, in minor units. A group that is named refunds nothing in other currencies; one that is not has no limit.',
    ),
})
