import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * The one form of an e-mail address that is indexed and looked for: Unicode NFKC,
 * no space around it, lower case as a whole. Mail systems may tell "Ada" from "ada"
 * before the @; in practice none does, and support finds too much rather than nothing.
 */
export function normaliseEmail(email: string): string {
  const lower = email.normalize('NFKC').trim().toLowerCase()
  // Lower case can leave letters that NFKC composes.
  return lower.normalize('NFKC')
}

/** The phone number in E.164, such as `+12025550123`; null where it is none with a country code. */
export function normalisePhone(phone: string): string | null {
  return parsePhoneNumberFromString(phone)?.number ?? null
}
