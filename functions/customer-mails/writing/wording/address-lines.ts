import { placeLine } from '../../../orders/addresses/place-line.ts'
import type { Address } from '../../../orders/fields.ts'
import { isolated } from './isolated.ts'
import type { Wording } from './wording.ts'

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
    : [name, company, address1, address2, placeLine(address)]
  return [...lines, country(address.country)].flatMap((line) => (line ? [isolated(line)] : []))
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
