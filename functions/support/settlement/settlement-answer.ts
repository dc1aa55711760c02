import * as z from 'zod'

const count = z.int()
const byWho = z.object({
  platform: count.describe('The platform, in minor units'),
  brand: count.describe('The brand, in minor units'),
})

const currencySettlementSchema = z.object({
  currency: z.string().describe('ISO 4217'),
  orders: count.describe('Brand orders that were taken, completed or under way'),
  endedOrders: count.describe('Brand orders that were rejected, or cancelled as a whole'),
  items: count.describe('Prices of the items before discounts'),
  shipping: count.describe('Shipping before discounts'),
  fees: count.describe('Fees'),
  tax: count.describe('Taxes'),
  discounts: byWho.describe('By who funds them; a line’s own discount is the brand’s'),
  total: count.describe('What customers paid'),
  refunded: count.describe('What was returned to customers'),
  toReturn: count.describe('Refunds that are owed to customers and not paid yet'),
  collected: byWho.describe('Of `total`, by who took it from the customer'),
  platformOwes: count.describe(
    'What the platform owes the brand: what it collected, less the refunds that it pays, plus the discounts that it funds on ' +
      'what stays sold. Negative where the brand owes the platform',
  ),
})
export type CurrencySettlement = z.infer<typeof currencySettlementSchema>

export const settlementAnswerSchema = z.object({
  brandId: z.string().describe('Id of the brand'),
  month: z.string().describe('Year and month'),
  livemode: z.boolean().describe('False for test orders'),
  madeAt: z.string().describe('When it was counted, in UTC'),
  currencies: z.array(currencySettlementSchema).describe('In minor units, one entry a currency'),
})
export type SettlementAnswer = z.infer<typeof settlementAnswerSchema>
