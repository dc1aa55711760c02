import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

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
