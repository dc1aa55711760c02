import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../../../functions/brands/kinds/email/texts/languages.ts'
import { amountFrom, money } from '../../../../functions/brands/kinds/email/texts/wording.ts'

test.each([
  ['12.50', 'USD', 1250],
  ['12,5', 'EUR', 1250],
  ['1 234,50', 'EUR', 123450],
  ['1.234,50', 'EUR', 123450],
  ['1,234.50', 'USD', 123450],
  ['1’234.50', 'CHF', 123450],
  ['1,234', 'USD', 123400],
  ['0.125', 'USD', null],
  ['0,500', 'EUR', null],
  ['001,234', 'USD', null],
  ['1.234', 'KWD', 1234],
  ['1,234.567', 'KWD', 1234567],
  ['1500', 'JPY', 1500],
  ['1,500', 'JPY', 1500],
  ['1.5', 'JPY', null],
  ['12.345', 'KWD', 12345],
  ['12.3456', 'KWD', null],
  ['$5', 'USD', null],
  ['1e3', 'USD', null],
  ['١٢', 'USD', null],
  ['99999999999999999', 'USD', null],
])('%s in %s is %s', (typed, currency, amount) => expect(amountFrom(typed, currency)).toBe(amount))

test('an amount that we write is read as the same amount', () => {
  const amounts = fc.record({
    amount: fc.integer({ min: 1, max: 1_000_000_000_000 }),
    currency: fc.constantFrom('USD', 'JPY', 'KWD'),
    language: fc.constantFrom(...languages),
  })
  fc.assert(
    fc.property(amounts, ({ amount, currency, language }) => {
      const figures = money(amount, currency, language).replace(/[^\d.,]/g, '')
      expect(amountFrom(figures, currency)).toBe(amount)
    }),
  )
})
