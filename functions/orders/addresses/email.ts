import email from 'validator/lib/isEmail.js'

/**
 * Whether mail can be sent there. The part before the @ is ASCII: brands' back ends
 * and Amazon SES do not support SMTPUTF8, so an order with "ö@example.com" could never
 * be confirmed. The domain may be internationalised.
 */
export function isEmailAddress(text: string): boolean {
  return email.default(text, { allow_utf8_local_part: false })
}
