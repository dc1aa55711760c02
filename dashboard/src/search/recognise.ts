/** What a search can be looked up as, as the API names it. The API decides; this is for saying it while somebody types. */
export const searchKinds = [
  'id',
  'external_id',
  'email',
  'phone',
  'brand_reference',
  'tracking_number',
  'customer_id',
  'name',
] as const
export type SearchKind = (typeof searchKinds)[number]

export type Recognised =
  | { readonly type: 'empty' }
  /** A payment card's number, which must not be sent anywhere. */
  | { readonly type: 'card' }
  | { readonly type: 'kinds'; readonly kinds: readonly SearchKind[] }

/** Our ids begin with a word and "_"; their last six characters are enough to find an order. */
const OUR_ID = /^(ord|bo|ret|ref|evt|ful|can|adr|line)_[0-9a-z]+$/i
const END_OF_OUR_ID = /^[0-9a-hjkmnp-tv-z]{6,40}$/i
/** Digits with what people write between them. */
const PHONE = /^\+?[\d\s().\-/]{6,30}$/
/** Words without a digit. */
const NAME = /^[\p{L}\p{M}.'’ -]{2,}$/u

/** Words that one may write before a colon to have one meaning only. */
const PREFIXES: Readonly<Record<string, SearchKind>> = {
  id: 'id',
  order: 'external_id',
  email: 'email',
  phone: 'phone',
  brand: 'brand_reference',
  tracking: 'tracking_number',
  customer: 'customer_id',
  name: 'name',
}

/** `tracking: 1Z…` asks for one meaning. Without the space it is a part of the text, as in an order number of one’s own. */
export function askedFor(typed: string): { readonly text: string; readonly kind: SearchKind | null } {
  const [, word = '', rest = ''] = /^\s*([a-z]+):\s+(\S.*)$/is.exec(typed) ?? []
  const kind = PREFIXES[word.toLowerCase()] ?? null
  return kind === null ? { text: typed.trim(), kind } : { text: rest.trim(), kind }
}

/**
 * What `typed` may be, most likely first, by the rules of the API.
 *
 * @param orderNumber pattern of the platform's own order numbers
 */
export function recognise(typed: string, orderNumber?: string): Recognised {
  const { text, kind } = askedFor(typed)
  if (text === '') return { type: 'empty' }
  if (isCardNumber(text)) return { type: 'card' }
  if (kind !== null) return { type: 'kinds', kinds: [kind] }
  if (text.includes('@')) return { type: 'kinds', kinds: ['email'] }
  if (OUR_ID.test(text)) return { type: 'kinds', kinds: ['id', 'external_id', 'customer_id'] }
  const isOneWord = !/\s/.test(text)
  const digits = text.replace(/\D/g, '').length
  const fits: Readonly<Record<SearchKind, boolean>> = {
    id: END_OF_OUR_ID.test(text),
    external_id: true,
    email: false,
    phone: PHONE.test(text) && digits >= 7 && digits <= 15,
    brand_reference: digits > 0 || isOneWord,
    tracking_number: digits > 0,
    customer_id: isOneWord,
    name: NAME.test(text),
  }
  const kinds = searchKinds.filter((kind) => fits[kind])
  const isOrderNumber = orderNumber !== undefined && new RegExp(orderNumber, 'u').test(text)
  return {
    type: 'kinds',
    kinds: isOrderNumber ? ['external_id', ...kinds.filter((kind) => kind !== 'external_id')] : kinds,
  }
}

/** 14 to 19 digits, separators or not, with a card scheme's prefix and a right check digit. */
export function isCardNumber(text: string): boolean {
  const match = /^[\d ./-]{14,30}$/.test(text) ? text.replace(/\D/g, '') : ''
  return /^(4|5[1-5]|2[2-7]|3[0-9]|6)\d{12,17}$/.test(match) && match.length >= 14 && passesLuhn(match)
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (const [place, digit] of [...digits].toReversed().entries()) {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
