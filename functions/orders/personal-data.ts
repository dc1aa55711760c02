import { isPossiblePhoneNumber } from 'libphonenumber-js/min'

/** What stands at an @: something before it, and the letters, digits, dots and hyphens of a domain after it. */
const AT_SIGN = /(?<=[^\s@])@([\p{L}\p{N}.-]{1,255})/gu
const DOMAIN = /[\p{L}\p{N}-]\.(?:\p{L}{2}|xn--)/iu

/**
 * Ends of file names that are no top-level domain, so that `logo@2x.png` is a file. Ends that are both, such as
 * `.zip` and `.md`, are not here: what might be somebody's address counts as one.
 */
const FILE_ENDS =
  /\.(?:avif|bmp|css|csv|docx?|gif|gz|heic|html?|ico|jpe?g|json|js|m4a|mjs|mkv|mp[34]|ogg|otf|pdf|png|pptx?|svg|tgz|tiff?|ttf|txt|wav|web[mp]|woff2?|xlsx?|xml|ya?ml)(?![\p{L}\p{N}])/giu

/** E.164 with its +, which is what tells it from an order number; people put spaces, dots and dashes in. */
const PHONE = /(?<![\p{L}\p{N}+])\+[1-9](?:[\s().-]{0,2}\d){6,14}(?!\d)/gu

/** Whether a text that is stored in plaintext contains an e-mail address or a telephone number. */
export function isPersonal(given: string): boolean {
  const text = given.normalize('NFKC')
  return hasAddress(text) || hasPhone(text)
}

function hasAddress(text: string): boolean {
  return [...text.matchAll(AT_SIGN)].some(([, domain = '']) => DOMAIN.test(domain.replaceAll(FILE_ENDS, '')))
}

/** Only what some country's plan has room for: `+1 (2026-11-28)` is no number. */
function hasPhone(text: string): boolean {
  return [...text.matchAll(PHONE)].some(([number]) => isPossiblePhoneNumber(`+${number.replace(/\D/g, '')}`))
}
