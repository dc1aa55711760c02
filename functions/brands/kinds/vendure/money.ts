import { exponentOf } from '../../../orders/currency.ts'

/**
 * Vendure keeps money as integers with as many decimal places as the server is set to, whatever the currency: with its
 * default of 2, ¥500 is 50000, and a third of a dinar cannot be written.
 */

/** Our minor units as the shop's; null where it cannot write them. */
export function toShop(minorUnits: number, currency: string, precision: number): number | null {
  const digits = precision - exponent4217(currency)
  const units = digits >= 0 ? minorUnits * 10 ** digits : minorUnits / 10 ** -digits
  return Number.isInteger(units) && Math.abs(units) <= LARGEST ? units : null
}

/**
 * The shop's units as our minor units. Vendure itself divides discounts and taxes into parts of them, such as a third of a
 * yen: nobody can pay these, so they are rounded.
 */
export function toOurs(units: number, currency: string, precision: number): number {
  const digits = precision - exponent4217(currency)
  return Math.round(digits >= 0 ? units / 10 ** digits : units * 10 ** -digits)
}

/** Custom fields of the type `int` are 32 bits wide. */
const LARGEST = 2 ** 31 - 1

function exponent4217(currency: string): number {
  const exponent = exponentOf(currency)
  if (exponent === null) throw new Error(`${currency} is not a currency.`)
  return exponent
}
