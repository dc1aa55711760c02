import * as z from 'zod'

/** Why something ended, or was refused, and who began it: codes only. */

export const reasonSchema = z.object({
  code: z
    .enum([
      'out_of_stock',
      'discontinued',
      'price_mismatch',
      'undeliverable',
      'restricted',
      'fraud',
      'customer_request',
      'other',
    ])
    .describe(
      'Why: no stock, not sold any more, another price, cannot be delivered there, may not be sold there, suspected fraud, the ' +
        'customer’s wish, or something else',
    ),
})
export type Reason = z.infer<typeof reasonSchema>

/** Why a brand's back end refused a request: codes and the path of a field, never a value. */
export const refusalSchema = z.object({
  reason: reasonSchema.shape.code,
  providerCode: z.string().nullable().describe('The back end’s own code; null where it gave none'),
  field: z.string().nullable().describe('Path of the field that it objects to; null where it named none'),
})
export type Refusal = z.infer<typeof refusalSchema>
/** Only what was refused has one, so that no other row grows. */
export const refusal = refusalSchema.optional().describe('Why the brand’s back end refused; absent unless it did')
export const refusalAnswer = refusalSchema
  .nullable()
  .default(null)
  .describe('Why the brand’s back end refused; null unless it did')

/** Who asked for a return first. */
export const returnOrigin = z
  .enum(['customer', 'storefront', 'desk', 'brand'])
  .describe(
    'Who began it: the `customer` on the page of the order, the `storefront`, the support `desk`, or the `brand`. Absent for those of before this was kept',
  )
export type ReturnOrigin = z.infer<typeof returnOrigin>
