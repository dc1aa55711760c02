/** Money in the stand-in's own books: exact integers of the minor unit, by exponents written down here and not read from our code. */

const exponents: Readonly<Record<string, number>> = { USD: 2, EUR: 2, JPY: 0, KWD: 3 }

export type MoneyInput = { shopMoney: { amount: string; currencyCode: string } }

/** Shopify refuses amounts finer than the currency, and currencies other than the order's. */
export function unitsOf(amount: string, currency: string): bigint {
  const exponent = exponents[currency]
  const [whole = '', fraction = ''] = String(amount).split('.')
  if (exponent === undefined || fraction.length > exponent || !/^-?\d+$/.test(whole) || !/^\d*$/.test(fraction)) {
    throw new Error(`${amount} is no amount of ${currency}.`)
  }
  return BigInt(whole + fraction.padEnd(exponent, '0'))
}

export function bagUnits({ shopMoney }: MoneyInput, currency: string): bigint {
  if (shopMoney.currencyCode !== currency) throw new Error(`The order is in ${currency}.`)
  return unitsOf(shopMoney.amount, currency)
}

/** Shopify writes at least one decimal: "2500.0" of JPY, "25.0" of 25.00 USD. */
export function bagOf(units: bigint, currency: string) {
  const exponent = exponents[currency] ?? 2
  const digits = String(units < 0n ? -units : units).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const fraction = digits.slice(digits.length - exponent).replace(/0+$/, '') || '0'
  const money = { amount: `${units < 0n ? '-' : ''}${whole}.${fraction}`, currencyCode: currency }
  return { shopMoney: money, presentmentMoney: money }
}
