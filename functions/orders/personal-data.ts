/** An address anywhere in the text. */
const EMAIL = /[^\s@]{1,64}@[^\s@]{1,255}\.(?:\p{L}{2}|xn--)/u
/** E.164 with its +, which is what tells it from an order number; people put spaces, dots and dashes in. */
const PHONE = /(?<![\p{L}\p{N}+])\+[1-9](?:[\s().-]{0,2}\d){6,14}(?!\d)/u

/** Whether a text that is kept in the clear is shaped like an e-mail address or a telephone number. */
export function isPersonal(given: string): boolean {
  const text = given.normalize('NFKC')
  return EMAIL.test(text) || PHONE.test(text)
}
