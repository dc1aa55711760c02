import * as z from 'zod'
import { hasCardNumber, hasCardNumberAlone } from '../../orders/card-data/card-number.ts'
import { plainNumber, SHORTEST_END } from '../../orders/lookup/lookup-keys.ts'
import { nameKey } from '../../vault/names.ts'
import { phoneAsWritten } from '../../vault/normalise.ts'

/** What a search may be for, in the order in which findings are shown. */
export const searchKind = z.enum([
  'id',
  'external_id',
  'email',
  'phone',
  'brand_reference',
  'tracking_number',
  'customer_id',
  'name',
])
export type SearchKind = z.infer<typeof searchKind>

export const skippedReason = z.enum(['switched_off', 'country_needed', 'not_indexed', 'not_of_this_kind'])
export type SkippedReason = z.infer<typeof skippedReason>

/** One meaning of what was typed. Everything of it is in a form that is looked up by key. */
export interface Meaning {
  readonly kind: SearchKind
  readonly value: string
}

export interface Recognised {
  readonly meanings: readonly Meaning[]
  readonly skipped: readonly { readonly kind: SearchKind; readonly why: SkippedReason }[]
}

/** Longest that a platform's ids may be. */
export const LONGEST_QUERY = 255

/** Ids of ours. Of events, parcels, cancellations, changes of address and lines there is no index: they name their order. */
const OWN_ID = /^(ord|bo|ret|ref|evt|ful|can|adr|line)_([0-9A-Za-z]+)$/i
const INDEXED: ReadonlySet<string> = new Set(['ord', 'bo', 'ret', 'ref'])
/** The alphabet of our ids: digits and letters but I, L, O and U. */
const END_OF_ID = new RegExp(`^[0-9A-HJKMNP-TV-Z]{${SHORTEST_END},40}$`, 'i')
/** Digits with what people write between them. */
const PHONE = /^\+?[\d\s().\-/]{6,30}$/
/** Words without a digit. Family names of one letter exist; it is then no Latin one. */
const NAME = /^(?=.*[\p{L}])(?![A-Za-z]$)[\p{L}\p{M}.,'’‘ʼ´`・\s-]+$/u

/**
 * Whether the text has a card number. A number without spaces is one by the rule of the platform's own order ids, so
 * that every order can be found by its id; in groups, as cards have them, any card number is.
 */
export function isCardNumber(text: string): boolean {
  const isGrouped = /^\d+(?:[\s\p{Pd}.]+\d+)+$/u.test(text.trim()) && text.replace(/\D/g, '').length <= 19
  return hasCardNumberAlone(text) || (isGrouped && hasCardNumber(text))
}

export interface Recognising {
  /** ISO 3166-1: where numbers without a country code are dialled; null where nobody said. */
  readonly phoneCountry: string | null
  /** Whether this platform finds orders by names. */
  readonly nameSearch: boolean
}

/** Everything that the text may mean, or only `kind`. */
export function recognise(typed: string, kind: SearchKind | null, stage: Recognising): Recognised {
  const text = typed
    .trim()
    .replaceAll(/^["'“”‘’`]+|["'“”‘’`]+$/gu, '')
    .trim()
  const tried = kindsOf(text, kind).map((one) => ({ kind: one, value: meaningOf(one, text, stage) }))
  const meanings = tried.flatMap(({ kind: one, value }) => (typeof value === 'string' ? [{ kind: one, value }] : []))
  const skipped = tried.flatMap(({ kind: one, value }) =>
    typeof value === 'string' ? [] : [{ kind: one, why: value.why }],
  )
  return { meanings, skipped }
}

function kindsOf(text: string, kind: SearchKind | null): SearchKind[] {
  if (kind !== null) return [kind]
  if (text.includes('@')) return ['email']
  if (OWN_ID.test(text)) return ['id', 'external_id', 'customer_id']
  const isOneWord = !/\s/.test(text)
  const digits = text.replace(/\D/g, '').length
  return [
    ...(END_OF_ID.test(text) ? (['id'] as const) : []),
    'external_id',
    ...(PHONE.test(text) && digits >= 7 && digits <= 15 ? (['phone'] as const) : []),
    ...(digits > 0 || isOneWord ? (['brand_reference'] as const) : []),
    ...(digits > 0 ? (['tracking_number'] as const) : []),
    ...(isOneWord ? (['customer_id'] as const) : []),
    ...(NAME.test(text) ? (['name'] as const) : []),
  ]
}

function meaningOf(
  kind: SearchKind,
  text: string,
  { phoneCountry, nameSearch }: Recognising,
): string | { readonly why: SkippedReason } {
  switch (kind) {
    case 'id':
      return idOf(text)
    case 'email':
      return text.includes('@') ? text : { why: 'not_of_this_kind' }
    case 'phone': {
      const phone = phoneAsWritten(text, phoneCountry)
      if (phone !== null) return phone
      return { why: phoneCountry === null && /^0?[1-9]/.test(text) ? 'country_needed' : 'not_of_this_kind' }
    }
    case 'brand_reference':
    case 'tracking_number':
      return plainNumber(text) === '' ? { why: 'not_of_this_kind' } : text
    case 'external_id':
    case 'customer_id':
      return text
    case 'name':
      if (!nameSearch) return { why: 'switched_off' }
      return nameKey(text) === null ? { why: 'not_of_this_kind' } : text
  }
}

/** An id as it is written, or its end in capitals. */
function idOf(text: string): string | { readonly why: SkippedReason } {
  const [, prefix = '', body = ''] = OWN_ID.exec(text) ?? []
  if (prefix === '') return END_OF_ID.test(text) ? text.toUpperCase() : { why: 'not_of_this_kind' }
  if (!INDEXED.has(prefix.toLowerCase())) return { why: 'not_indexed' }
  return END_OF_ID.test(body) || prefix.toLowerCase() === 'bo'
    ? `${prefix.toLowerCase()}_${body.toUpperCase()}`
    : { why: 'not_of_this_kind' }
}
