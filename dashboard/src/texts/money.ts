/**
 * Currencies whose digits in the browser's data (CLDR) are not ISO 4217's, which amounts are counted by.
 * test/unit/dashboard/money.test.ts compares all of them.
 */
const ISO_DIGITS: Readonly<Record<string, number>> = { IQD: 3 }
const ISO_TWO_DIGITS = 'AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR RSD SOS SYP YER'.split(' ')

/** How many digits the currency's minor unit has: 2 for USD, 0 for JPY. */
export function digitsOf(currency: string): number {
  const known = ISO_DIGITS[currency] ?? (ISO_TWO_DIGITS.includes(currency) ? 2 : undefined)
  return (
    known ?? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  )
}

/** `$25.72` of 2572. Exact for every amount the API takes: the digits are set as text, not divided. */
export function showMoney(locale: string, amount: number, currency: string): string {
  const digits = digitsOf(currency)
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return format.format(decimalOf(amount, digits))
}

/** The decimal text of minor units: `25.72` of 2572 and 2. `Intl` takes such text exactly. */
export function decimalOf(amount: number, digits: number): Intl.StringNumericLiteral {
  const sign = amount < 0 ? '-' : ''
  const padded = String(Math.abs(amount)).padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits)
  const text = digits === 0 ? whole : `${whole}.${padded.slice(padded.length - digits)}`
  return `${sign}${text}` as Intl.StringNumericLiteral
}

/** Minor units of what a person typed, with either decimal mark; null when it is no amount of the currency. */
export function minorUnitsOf(typed: string, currency: string): number | null {
  const digits = digitsOf(currency)
  const match = /^(\d{1,10})(?:[.,](\d+))?$/.exec(typed.trim())
  if (match === null) return null
  const [, whole = '', fraction = ''] = match
  return fraction.length > digits ? null : Number(whole + fraction.padEnd(digits, '0'))
}
