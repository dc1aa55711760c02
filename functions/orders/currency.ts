import { data } from 'currency-codes'

/**
 * ISO 4217 codes and their exponents: how many digits the minor unit has (JPY 0,
 * USD 2, KWD 3). Source: ISO's list one of 2024-06-25, in the package `currency-codes`.
 */

// Codes that ISO lists that are no means of payment: metals, bond units, tests, "no currency".
const NOT_MONEY = new Set('XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX'.split(' '))

const exponents: ReadonlyMap<string, number> = new Map([
  ...data.filter(({ code }) => !NOT_MONEY.has(code)).map(({ code, digits }) => [code, digits] as const),
  // The Caribbean guilder follows ANG since 31 March 2025 (ISO 4217 amendment 176); the package does not have it yet.
  ['XCG', 2] as const,
])

/** Whether the text is the upper-case ISO 4217 code of a currency that goods are priced in. */
export function isCurrency(code: string): boolean {
  return exponents.has(code)
}

/** Digits of the currency's minor unit; null for what is not a currency. */
export function exponentOf(code: string): number | null {
  return exponents.get(code) ?? null
}
