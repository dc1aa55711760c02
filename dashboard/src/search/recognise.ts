/** What a search can be looked up as. The server decides; this is for saying it while somebody types. */
export const searchKinds = [
  'order_id',
  'external_id',
  'email',
  'phone',
  'tracking',
  'brand_reference',
  'customer_id',
  'name',
] as const
export type SearchKind = (typeof searchKinds)[number]

export type Recognised =
  | { readonly type: 'empty' }
  /** A payment card's number, which must not be sent anywhere. */
  | { readonly type: 'card' }
  | { readonly type: 'kinds'; readonly kinds: readonly SearchKind[] }

/** Our ids begin with one of these; their last six characters are enough to find an order. */
const OUR_ID = /^(ord|bo|ret|ref|ful|evt)_[0-9a-z]{6,}$/i
const END_OF_OUR_ID = /^[0-9a-hjkmnp-tv-z]{6,26}$/i
const TRACKING = /^(1Z[0-9A-Z]{16}|[0-9]{12,34}|[A-Z]{2}[0-9]{9}[A-Z]{2}|[0-9A-Z]{12,34})$/i
const PHONE = /^\+?[\d ()./-]{7,24}$/

/** What `typed` may be, most likely first. */
export function recognise(typed: string): Recognised {
  const text = typed.trim()
  if (text === '') return { type: 'empty' }
  if (isCardNumber(text)) return { type: 'card' }
  if (text.includes('@')) return { type: 'kinds', kinds: ['email'] }
  if (OUR_ID.test(text)) return { type: 'kinds', kinds: ['order_id'] }
  const digits = text.replace(/\D/g, '').length
  const isPhone = PHONE.test(text) && digits >= 7 && digits <= 15
  if (text.startsWith('+') && isPhone) return { type: 'kinds', kinds: ['phone'] }
  if (/\s/.test(text) && !isPhone) return { type: 'kinds', kinds: ['name', 'external_id'] }
  const kinds: SearchKind[] = ['external_id']
  if (END_OF_OUR_ID.test(text)) kinds.push('order_id')
  if (isPhone) kinds.push('phone')
  if (TRACKING.test(text.replaceAll(' ', ''))) kinds.push('tracking')
  kinds.push('brand_reference', 'customer_id')
  return { type: 'kinds', kinds }
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
