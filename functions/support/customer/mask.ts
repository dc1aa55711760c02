/**
 * Masks of personal values. A mask tells a person whether it is the customer on the telephone, and nobody who the
 * customer is: it shows single characters, and its length says nothing of the value's.
 */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Below this, one shown character would be a third of the value or more. */
const FEWEST_TO_SHOW_ONE = 3
const HIDDEN = '••'

export type MaskKind = 'text' | 'email' | 'phone' | 'whole'

export function mask(kind: MaskKind, value: string): string {
  // What already has bullets could look like its own mask.
  if (value.includes('•')) return '…'
  switch (kind) {
    case 'email':
      return maskEmail(value)
    case 'phone':
      return maskPhone(value)
    case 'text':
      return `${firstOf(value)}${HIDDEN}${HIDDEN}`
    // Texts that people write: no part of them tells nothing.
    case 'whole':
      return `${HIDDEN}${HIDDEN}`
  }
}

/** `ada@example.com` is `a••@e••••.com`. */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  if (at === -1) return mask('text', email)
  const domain = email.slice(at + 1)
  const ending = /\.[a-z]{2,3}$/i.exec(domain)?.[0] ?? ''
  const name = domain.slice(0, domain.length - ending.length)
  return `${firstOf(email.slice(0, at))}${HIDDEN}@${firstOf(name)}${HIDDEN}${HIDDEN}${ending}`
}

/** The last two digits, as people know them from banks; of a short number, none. */
function maskPhone(phone: string): string {
  const digits = phone.replace(/\P{Nd}/gu, '')
  const last = digits.length < 7 ? '' : [...digits].slice(-2).join('')
  return `${HIDDEN}${HIDDEN}${HIDDEN}${last}`
}

/** The first character as people see it; none of a short value, nor one that itself is a sequence, such as a family. */
function firstOf(value: string): string {
  const shown = [...graphemes.segment(value.trim())].map(({ segment }) => segment)
  const [first = ''] = shown
  return shown.length < FEWEST_TO_SHOW_ONE || [...first].length > 2 ? '' : first
}
