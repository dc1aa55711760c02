import { exponentOf } from '../orders/currency.ts'

/** `81.27 USD`, `8127 JPY`: an amount in minor units, formatted for people. */
export function readableAmount(amount: number, currency: string): string {
  const exponent = exponentOf(currency) ?? 2
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const part = exponent === 0 ? '' : `.${digits.slice(-exponent)}`
  return `${amount < 0 ? '-' : ''}${whole}${part} ${currency}`
}
