import { asciiDigits } from '../ascii-digits.ts'
import { isCardScheme, isCommonScheme } from './card-schemes.ts'

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

/** A number with nothing but separators around it, as it is or in the groups that are printed on cards. */
const ALONE =
  /(?<![\p{L}\p{N}])(?:\d{15,16}|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}|\d{4}([ .-])\d{6}\2\d{5})(?![\p{L}\p{N}])/gu

/**
 * Whether an id is a card number, or has one that stands alone. Shops number orders by long digits of their own, one
 * in ten of which is Luhn-valid, so that only the most common schemes with their usual lengths count here.
 */
export function hasCardNumberAlone(text: string): boolean {
  return [...withoutIdentifiers(asciiDigits(text)).matchAll(ALONE)].some(([group]) => {
    const digits = group.replace(/\D/g, '')
    return isCommonScheme(digits) && passesLuhn(digits)
  })
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
