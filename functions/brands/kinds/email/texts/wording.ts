import { exponentOf } from '../../../../orders/currency.ts'
import type { Language } from './languages.ts'

/** How numbers, money, times and countries are written in a language. */

/** An amount in the currency's minor unit, as `$56.84` or `56,84 €`. Exact: no float in between. */
export function money(amount: number, currency: string, language: Language): string {
  const digits = exponentOf(currency) ?? 2
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimal(amount, digits))
}

/** `5684` with two digits is `56.84`: a text, which Intl formats as it is. */
function decimal(amount: number, digits: number): Intl.StringNumericLiteral {
  const sign = amount < 0 ? '-' : ''
  const figures = String(Math.abs(amount)).padStart(digits + 1, '0')
  const fraction = digits === 0 ? '' : `.${figures.slice(-digits)}`
  return `${sign}${figures.slice(0, figures.length - digits)}${fraction}` as Intl.StringNumericLiteral
}

/**
 * The amount in the minor unit of what a person typed: `12.50`, `12,5`, `1 234,50`,
 * `1.234,50` or `1,234.50`. Null where it is no amount of this currency.
 */
export function amountFrom(typed: string, currency: string): number | null {
  const digits = exponentOf(currency) ?? 2
  const text = typed.replace(/[\s’']/g, '')
  const [, whole = '', fraction = ''] = /^(\d+)(?:[.,](\d*))?$/.exec(withoutGroups(text, digits)) ?? []
  if (whole === '' || fraction.length > digits) return null
  const amount = Number(whole + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(amount) ? amount : null
}

/** Takes the marks of thousands out. One mark before three figures is one, unless the currency has three decimals. */
function withoutGroups(text: string, digits: number): string {
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/.test(text) && (digits !== 3 || text.includes(',')))
    return text.replaceAll('.', '')
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/.test(text) && (digits !== 3 || text.includes('.')))
    return text.replaceAll(',', '')
  return text
}

/** With the zone's name, since mails are read everywhere. */
export function time(instant: string, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
    .format(new Date(instant))
    .concat(` (${timeZone})`)
}

export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}
