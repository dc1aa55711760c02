import { codes, code as currencyOf } from 'currency-codes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf, digitsOf, minorUnitsOf, showMoney } from '../../../dashboard/src/texts/money.ts'

const notMoney = new Set('XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' '))

test('digits of every currency are ISO 4217’s, whatever the browser’s data say', () => {
  const wrong = codes().filter((code) => !notMoney.has(code) && digitsOf(code) !== currencyOf(code)?.digits)
  expect(wrong).toEqual([])
})

test.each([
  [2572, 'USD', '$25.72'],
  [0, 'USD', '$0.00'],
  [333, 'JPY', '¥333'],
  [1250, 'KWD', 'KWD 1.250'],
  [-256, 'USD', '-$2.56'],
  [9_007_199_254_740_991, 'USD', '$90,071,992,547,409.91'],
])('%i of %s is %s', (amount, currency, text) => {
  expect(showMoney('en-US', amount, currency).replaceAll('\u00a0', ' ')).toBe(text)
})

test('what is shown as a decimal is read as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('USD', 'JPY', 'KWD'), (amount, currency) => {
      expect(minorUnitsOf(decimalOf(amount, digitsOf(currency)), currency)).toBe(amount)
    }),
  )
})

test.each(['', 'ten', '1.234', '1,2,3', '-1', '1e3', '0x10'])('%s is no amount of dollars', (typed) => {
  expect(minorUnitsOf(typed, 'USD')).toBeNull()
})

test('a decimal comma is read as a decimal point', () => expect(minorUnitsOf('25,7', 'EUR')).toBe(2570))
