import { asciiDigits } from '../ascii-digits.ts'
import { plainPostalCode } from './plain-postal-code.ts'

interface Place {
  readonly country: string
  readonly postalCode?: string | undefined
  readonly phone?: string | undefined
}

/** An address with postal code and telephone number in the form in which brands and carriers expect them. */
export function plainAddress<Address extends Place>(address: Address): Address {
  const { country, postalCode, phone } = address
  return {
    ...address,
    ...(postalCode === undefined ? {} : { postalCode: plainPostalCode(country, postalCode) }),
    ...(phone === undefined ? {} : { phone: plainPhone(phone) }),
  }
}

/** A telephone number in ASCII, however its digits and its + were typed. */
export function plainPhone(phone: string): string {
  return asciiDigits(phone).trim()
}
