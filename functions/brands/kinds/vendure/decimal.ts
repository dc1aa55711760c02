import { exponentOf } from '../../../orders/currency.ts'

/** An amount as people read it: `2500` of JPY is "2500", of USD "25.00". */
export function decimalOf(minorUnits: number, currency: string): string {
  const exponent = exponentOf(currency) ?? 0
  const digits = String(minorUnits).padStart(exponent + 1, '0')
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}
