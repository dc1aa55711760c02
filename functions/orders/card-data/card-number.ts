import { isCardScheme } from './card-schemes.ts'

/**
 * Finds card numbers in text: 14 to 19 digits, Luhn-valid (ISO/IEC 7812-1, annex B)
 * and with a card scheme's prefix and length. Between digits there may be what
 * people and copy-paste put there: spaces, dashes, dots, underscores, invisible
 * characters; and anything but letters where the groups are those printed on cards.
 * Digits of any script count.
 */
export function hasCardNumber(text: string): boolean {
  if (text.length < SHORTEST) return false
  const plain = withoutIdentifiers(asciiDigits(text))
  const printed = plain.match(PRINTED) ?? []
  if (printed.some((group) => isCardNumber(group.replace(/\D/g, '')))) return true
  return (plain.match(CHAIN) ?? []).some((chain) => hasCardWindow(chain.match(/\d+/g) ?? []))
}

const SHORTEST = 14
const LONGEST = 19

/** Groups of digits with separators between. Nothing follows the repetition, so it never backtracks over more than one separator. */
const CHAIN = /\d+(?:[\s\p{Pd}\p{Cf}\p{M}\u2212._·•‧∙⋅]+\d+)*/gu

/** As on cards: 4-4-4-4, 4-4-4-4-3, 4-6-5 and 4-6-4, with any sign between, such as a slash or a comma. */
const PRINTED =
  /(?<!\d)\d{4}(?:(?:[^\p{L}\p{N}]{1,3}\d{4}){3}(?:[^\p{L}\p{N}]{1,3}\d{3})?|[^\p{L}\p{N}]{1,3}\d{6}[^\p{L}\p{N}]{1,3}\d{4,5})(?!\d)/gu

// Random hexadecimal identifiers now and then have a stretch that passes for a card; a card has no letters among its digits.
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi
const HEXADECIMAL = /\b[0-9a-f]{24,}\b/gi
const FEWEST_LETTERS = 3

function withoutIdentifiers(text: string): string {
  const unlessNumber = (identifier: string) => {
    const letters = identifier.match(/[a-f]/gi)?.length ?? 0
    return letters < FEWEST_LETTERS ? identifier : 'x'
  }
  return text.replace(UUID, unlessNumber).replace(HEXADECIMAL, unlessNumber)
}

/** Compatibility forms (full-width, superscript, no-break spaces) become plain; digits of other scripts become 0–9. */
function asciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)))
}

/** Unicode keeps every script's decimal digits together, from 0 to 9 (UAX #44, Numeric_Type=Decimal). */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0
  let value = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++
  return value % 10
}

/** Whether some neighbouring groups together are a card number; what stands before or after it may be digits too. */
function hasCardWindow(groups: readonly string[]): boolean {
  return groups.some((_, start) => {
    let digits = ''
    for (let end = start; end < groups.length && digits.length < LONGEST; end++) {
      digits += groups[end]
      if (isCardNumber(digits)) return true
    }
    return false
  })
}

function isCardNumber(digits: string): boolean {
  return digits.length >= SHORTEST && digits.length <= LONGEST && isCardScheme(digits) && passesLuhn(digits)
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const fromTheRight = digits.length - 1 - index
    const value = Number(digits.charAt(index)) * (fromTheRight % 2 === 0 ? 1 : 2)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
