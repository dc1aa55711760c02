import { exponentOf } from '../../../orders/currency.ts'
import { isLanguage, type Language } from '../texts/languages.ts'

/** How a mail writes money, dates and countries. */
export interface Wording {
  readonly language: Language
  /** An amount in the minor unit of the mail's currency. */
  money(amount: number): string
  /** A day, in the brand's time zone. */
  date(instant: string): string
  /** `0.08` as `8%`. */
  percent(rate: string): string
  country(code: string): string
  number(count: number): string
  /** Parts of one line, with the language's comma. */
  list(parts: readonly string[]): string
  /** Sentences, one after another. */
  sentences(parts: readonly string[]): string
}

export interface WordingParts {
  /** The customer's, as the order has it. */
  readonly locale: string | null
  /** The brand's, where we do not write the customer's. */
  readonly fallback: Language
  readonly timeZone: string
  readonly currency: string
}

export function wordingOf({ locale, fallback, timeZone, currency }: WordingParts): Wording {
  const { language, format } = localeOf(locale, fallback)
  const digits = exponentOf(currency) ?? 2
  const moneyFormat = new Intl.NumberFormat(format, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  const dateFormat = new Intl.DateTimeFormat(format, { dateStyle: 'long', timeZone })
  const percentFormat = new Intl.NumberFormat(format, { style: 'percent', maximumFractionDigits: 3 })
  const countries = new Intl.DisplayNames(format, { type: 'region' })
  const numberFormat = new Intl.NumberFormat(format)
  return {
    language,
    money: (amount) => moneyFormat.format(decimal(amount, digits)),
    date: (instant) => {
      const day = dateFormat.format(new Date(instant))
      // Intl leaves out that the French say of the first day, and of no other, that it is the first.
      return language === 'fr' ? day.replace(/^1(?=\s)/, '1er') : day
    },
    percent: (rate) => percentFormat.format(rate as Intl.StringNumericLiteral),
    country: (code) => countries.of(code) ?? code,
    number: (count) => numberFormat.format(count),
    list: (parts) => parts.join(language === 'ja' ? '、' : ', '),
    sentences: (parts) => parts.join(language === 'ja' ? '' : ' '),
  }
}

/** The customer's own, if it is in a language of ours: `de-CH` writes its numbers as the Swiss do. */
function localeOf(locale: string | null, fallback: Language): { language: Language; format: string } {
  try {
    const { language, baseName } = new Intl.Locale((locale ?? '').replaceAll('_', '-'))
    return isLanguage(language) ? { language, format: baseName } : { language: fallback, format: fallback }
  } catch {
    // No locale at all, or none that there is.
    return { language: fallback, format: fallback }
  }
}

/** `5684` with two digits is `56.84`: a text, which Intl formats as it is, with no float in between. */
function decimal(amount: number, digits: number): Intl.StringNumericLiteral {
  const sign = amount < 0 ? '-' : ''
  const figures = String(Math.abs(amount)).padStart(digits + 1, '0')
  const fraction = digits === 0 ? '' : `.${figures.slice(-digits)}`
  return `${sign}${figures.slice(0, figures.length - digits)}${fraction}` as Intl.StringNumericLiteral
}
