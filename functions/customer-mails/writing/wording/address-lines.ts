import type { Address } from '../../../orders/fields.ts'
import type { Wording } from './wording.ts'

/** Where the postal code stands behind city and region. Elsewhere it stands before them. */
const CODE_LAST = new Set('AE AU BR CA GB HK ID IE IN KR MX NZ PH SG TH TW US VN ZA'.split(' '))

/** An address as its country writes it, line by line; the country in the customer's language. */
export function addressLines(address: Address, { country }: Wording): string[] {
  const { firstName, lastName, company, address1, address2, city, region, postalCode } = address
  const place = CODE_LAST.has(address.country)
    ? joined([joined([city, region], ', '), postalCode])
    : joined([postalCode, city, region])
  return [joined([firstName, lastName]), company, address1, address2, place, country(address.country)].filter(
    (line): line is string => line !== null && line !== '',
  )
}

function joined(parts: readonly (string | null)[], separator = ' '): string {
  return parts.filter((part) => part !== null && part !== '').join(separator)
}
