import { isPersonal } from '../../personal-data.ts'

/** Tracking as people type it: several numbers in one field, full-width letters, marks that no carrier's name has. */

const NUMBER = /^[\p{L}\p{N} ._/-]{1,100}$/u
const BETWEEN_NUMBERS = /[,;&|\n\r\t]+/
const NOT_IN_NAMES = /[^\p{L}\p{M}\p{N} ._&/()'-]+/gu
const LONGEST_NAME = 100

/** The numbers in a text; what is none is left out. */
export function trackingNumbers(text: string): string[] {
  const numbers = text
    .normalize('NFKC')
    .split(BETWEEN_NUMBERS)
    .map((one) => one.trim())
    .filter((one) => NUMBER.test(one) && /\p{N}/u.test(one))
  return [...new Set(numbers)]
}

/** A carrier's name without what cannot be shown; empty where nothing is left, or where it is an address or a telephone number. */
export function carrierName(text: string): string {
  // Without its “@” an address would pass for a name.
  if (text.split(/\s+/).some(isPersonal)) return ''
  // Before normalising: NFKC would write ® as letters.
  return text.replaceAll(/[®™©]/g, '').normalize('NFKC').replaceAll(NOT_IN_NAMES, '').slice(0, LONGEST_NAME).trim()
}
