import { asciiDigits } from '../ascii-digits.ts'
import { isPostalCode } from './postal-code.ts'

/**
 * The codes of vehicles that people in Europe put before a postal code ("D-50667"), where they are not those of
 * ISO 3166-1. The Universal Postal Union advises against both.
 */
const VEHICLE_CODES: Readonly<Record<string, readonly string[]>> = {
  AT: ['A'],
  BE: ['B'],
  DE: ['D'],
  ES: ['E'],
  FI: ['FIN', 'SF'],
  FR: ['F'],
  HU: ['H'],
  IT: ['I'],
  LI: ['FL'],
  LU: ['L'],
  NO: ['N'],
  PT: ['P'],
  SE: ['S'],
  SI: ['SLO'],
  SM: ['RSM'],
}

/** Hyphens and dashes of all kinds, the minus sign, and the long vowel mark that Japanese keyboards write for one. */
const DASHES = /[\p{Pd}\u2212\u30FC]/gu
const JAPANESE_POSTAL_MARK = /〒/g

/** A postal code as mail systems write it: ASCII digits and hyphens, without postal mark and without the country before it. */
export function plainPostalCode(country: string, given: string): string {
  const text = asciiDigits(given).replace(DASHES, '-').replace(JAPANESE_POSTAL_MARK, '').replace(/\s+/g, ' ').trim()
  if (isPostalCode(country, text)) return text
  const [, prefix = '', rest = ''] = /^([A-Z]{1,3})(?:-| - | )(.+)$/.exec(text) ?? []
  const isCountry = prefix === country || (VEHICLE_CODES[country] ?? []).includes(prefix)
  return isCountry && isPostalCode(country, rest) ? rest : text
}
