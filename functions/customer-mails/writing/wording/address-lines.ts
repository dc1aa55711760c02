import type { Address } from '../../../orders/fields.ts'
import { isolated } from './isolated.ts'
import type { Wording } from './wording.ts'

/** Where the postal code stands behind city and region. Elsewhere it stands before them. */
const CODE_LAST = new Set('AE AU BR CA GB HK ID IE IN KR MX NZ PH SG TH TW US VN ZA'.split(' '))
/** Where the family's name comes first. */
const FAMILY_FIRST = new Set('CN HK HU JP KR TW VN'.split(' '))
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** An address as its country writes it, line by line; the country in the customer's language. */
export function addressLines(address: Address, { country }: Wording): string[] {
  const { company, address1, address2, city, region, postalCode } = address
  const name = fullName(address, FAMILY_FIRST.has(address.country))
  const isJapanese = address.country === 'JP' && JAPANESE.test(address1 + city)
  // From the whole to the part, and whose it is last.
  const lines = isJapanese
    ? [postalCode && `〒${postalCode}`, joined([region, city, address1], ''), address2, company, name]
    : [name, company, address1, address2, placeOf(address)]
  return [...lines, country(address.country)].flatMap((line) => (line ? [isolated(line)] : []))
}

function placeOf({ city, region, postalCode, country }: Address): string {
  return CODE_LAST.has(country)
    ? joined([joined([city, region], ', '), postalCode])
    : joined([postalCode, city, region])
}

export function fullName(
  { firstName, lastName }: { readonly firstName: string | null; readonly lastName: string | null },
  isFamilyFirst: boolean,
): string {
  return joined(isFamilyFirst ? [lastName, firstName] : [firstName, lastName])
}

function joined(parts: readonly (string | null)[], separator = ' '): string {
  return parts.filter((part) => part !== null && part !== '').join(separator)
}
