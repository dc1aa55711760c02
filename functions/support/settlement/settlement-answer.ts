import * as z from 'zod'

const count = z.int()
const byWho = z.object({ platform: count, brand: count })

const currencySettlementSchema = z.object({
  currency: z.string(),
  orders: count.describe('Brand orders that were taken, completed or under way'),
  endedOrders: count.describe('Brand orders that were rejected, or cancelled as a whole'),
  items: count,
  shipping: count,
  fees: count,
  tax: count,
  discounts: byWho.describe('By who funds them; a line’s own discount is the brand’s'),
  total: count.describe('What customers paid'),
  refunded: count,
  toReturn: count.describe('Refunds that are owed to customers and not paid yet'),
  collected: byWho.describe('Of `total`, by who took it from the customer'),
  platformOwes: count.describe(
    'What the platform owes the brand: what it collected, less the refunds that it pays, plus the discounts that it funds on ' +
      'what stays sold. Negative where the brand owes the platform',
  ),
})
export type CurrencySettlement = z.infer<typeof currencySettlementSchema>

export const settlementAnswerSchema = z.object({
  brandId: z.string(),
  month: z.string(),
  livemode: z.boolean(),
  madeAt: z.string(),
  currencies: z.array(currencySettlementSchema).describe('In minor units, one entry a currency'),
})
export type SettlementAnswer = z.infer<typeof settlementAnswerSchema>
