import { describe, expect, it } from 'vitest'
import { exponentOf, isCurrency } from '../../../functions/orders/currency.ts'

describe('currencies', () => {
  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['XCG', 2],
    ['XOF', 0],
  ])('%s has %i digits', (code, digits) => {
    expect(exponentOf(code)).toBe(digits)
    expect(isCurrency(code)).toBe(true)
  })

  it.each(['usd', 'ABC', 'XXX', 'XTS', 'XAU', '', 'constructor'])('%s is no money', (code) => {
    expect(isCurrency(code)).toBe(false)
    expect(exponentOf(code)).toBeNull()
  })
})
