import * as z from 'zod'
import { sum } from './fields.ts'

/** A refund's amounts, by component. `total = items − discount + shipping + fees + goodwill`, plus tax unless tax is included. */
export const refundAmountsSchema = z.object({
  items: sum.describe('Of the units’ prices, before discounts, in minor units'),
  discount: sum.describe('Of the discounts, which it is less by, in minor units'),
  shipping: sum.describe('Of the shipping, in minor units'),
  fees: sum.describe('Of the fees, in minor units'),
  tax: sum.describe('Of the taxes, in minor units; where `taxIncluded`, inside the other amounts'),
  goodwill: sum.describe('Beyond what was paid for, in minor units. It carries no tax'),
  total: sum.describe(
    'The whole refund, in minor units: items − discount + shipping + fees + goodwill, and + tax unless included',
  ),
})
export type RefundAmounts = z.infer<typeof refundAmountsSchema>
