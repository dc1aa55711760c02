import { exponentOf } from '../../../orders/currency.ts'

/** Amounts as Shopify writes them: decimal strings of the currency's main unit. Text throughout, never floating point. */

/** `2500` of JPY is "2500", of USD "25.00", of KWD "2.500". Throws for what is not a currency. */
export function decimalOf(minorUnits: number, currency: string): string {
  const exponent = exponent4217(currency)
  const digits = String(Math.abs(minorUnits)).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const sign = minorUnits < 0 ? '-' : ''
  return exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`
}

/** The integer back; Shopify may write more or fewer zeros ("25.0"). Throws for parts of the minor unit. */
export function minorUnitsOf(decimal: string, currency: string): number {
  const exponent = exponent4217(currency)
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,10}))?$/.exec(decimal)
  if (match === null) throw new Error('Shopify answered an amount that is no decimal number.')
  const [, sign = '', whole = '', fraction = ''] = match
  const kept = fraction.slice(0, exponent).padEnd(exponent, '0')
  if (/[1-9]/.test(fraction.slice(exponent))) throw new Error(`Shopify answered parts of ${currency}’s minor unit.`)
  const units = Number(`${whole}${kept}`)
  return sign === '-' ? -units : units
}

/** What every amount of an order is sent as; the shop's books are kept in the order's currency. */
export function moneyBag(minorUnits: number, currency: string) {
  return { shopMoney: { amount: decimalOf(minorUnits, currency), currencyCode: currency } }
}

function exponent4217(currency: string): number {
  const exponent = exponentOf(currency)
  if (exponent === null) throw new Error(`${currency} is not a currency.`)
  return exponent
}
