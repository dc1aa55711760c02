import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf, minorUnitsOf } from '../../../../functions/brands/kinds/shopify/money.ts'

test.each([
  [2500, 'USD', '25.00'],
  [5, 'USD', '0.05'],
  [-5, 'USD', '-0.05'],
  [2500, 'JPY', '2500'],
  [0, 'JPY', '0'],
  [1250, 'KWD', '1.250'],
  [1, 'KWD', '0.001'],
  [1_000_000_000_000, 'USD', '10000000000.00'],
])('%i of %s is %s', (units, currency, decimal) => {
  expect(decimalOf(units, currency)).toBe(decimal)
  expect(minorUnitsOf(decimal, currency)).toBe(units)
})

test('every amount comes back to the last unit, however many zeros Shopify writes', () => {
  const currencies = fc.constantFrom('USD', 'JPY', 'KWD')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), currencies, fc.nat(3), (units, currency, zeros) => {
      const decimal = decimalOf(units, currency)
      const padded = decimal.includes('.') ? `${decimal}${'0'.repeat(zeros)}` : `${decimal}.${'0'.repeat(zeros + 1)}`
      expect(minorUnitsOf(padded, currency)).toBe(units)
    }),
  )
})

test.each([
  ['25.001', 'USD'],
  ['1.5', 'JPY'],
  ['1e3', 'USD'],
  ['', 'USD'],
  ['1', 'XXX'],
])('%s %s is no amount', (decimal, currency) => {
  expect(() => minorUnitsOf(decimal, currency)).toThrow()
})
