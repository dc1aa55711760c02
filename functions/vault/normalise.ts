import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * The form of an e-mail address that is indexed and searched for: Unicode NFKC, trimmed,
 * in lower case. A mail system may distinguish "Ada" from "ada" before the @. In practice
 * none does, and for support a result too many is better than none.
 */
export function normaliseEmail(email: string): string {
  const lower = email.normalize('NFKC').trim().toLowerCase()
  // Lower case can leave letters that NFKC composes.
  return lower.normalize('NFKC')
}

/** The phone number in E.164, such as `+12025550123`; null without a country code. */
export function normalisePhone(phone: string): string | null {
  return parsePhoneNumberFromString(phone)?.number ?? null
}

/**
 * A number as people write it down, with `+`, with `00`, or as it is dialled within `country` (ISO 3166-1), in E.164; null
 * where it is none, or needs a country that is not given.
 */
export function phoneAsWritten(text: string, country: string | null): string | null {
  const international = text.trim().replace(/^00(?=[1-9])/, '+')
  const home: CountryCode | undefined = country !== null && isSupportedCountry(country) ? country : undefined
  const parsed = parsePhoneNumberFromString(international, home)
  return parsed?.isPossible() === true ? parsed.number : null
}
