import { isValidPhoneNumber } from 'libphonenumber-js/min'

const E164 = /^\+[1-9]\d{6,14}$/

/** Whether the text is a telephone number in the form of E.164 that its country’s numbering plan allows. */
export function isPhone(text: string): boolean {
  return E164.test(text) && isValidPhoneNumber(text)
}
