import type { Fault } from '../../http/problem.ts'
import { jsonPointer } from '../../http/schema-faults.ts'
import { hasCardNumber, hasCardNumberAlone } from './card-number.ts'
import { namesSecurityCode } from './security-code.ts'

/**
 * Not searched: a telephone number or an article number, which names of pictures
 * have too, may look like a card number by chance. Only these exact places are skipped, so that such a name cannot hide a number in other places.
 */
const UNSEARCHED =
  /^\/(?:lines\/\d+\/(?:sku|imageUrl)|customer\/phone|(?:shipping|billing)Address\/(?:phone|postalCode))$/

/** Ids of the platform's own, and what refers to them: by their place as well. */
const EXTERNAL_IDS =
  /^\/(?:externalId|(?:lines|shipping|fees|discounts)\/\d+\/externalId|(?:shipping|discounts)\/\d+\/lines\/\d+|discounts\/\d+\/allocations\/\d+\/to)$/

/** Enough to find the cause. The request is refused as a whole. */
const MOST_FAULTS = 100

/**
 * Card numbers and security codes anywhere in a body, at any depth, in values and in
 * keys, before any schema has looked at it. No fault repeats a value; where a key
 * looks like a card number itself, the pointer stops above it.
 */
export function findCardData(body: unknown): Fault[] {
  const faults = new Map<string, Fault>()
  // A list instead of recursion: a body may be nested deeper than the stack is.
  const waiting: Place[] = [{ value: body, key: null, parent: null }]
  for (let place = waiting.pop(); place !== undefined && faults.size < MOST_FAULTS; place = waiting.pop()) {
    for (const fault of faultsAt(place)) faults.set(`${fault.code} ${fault.pointer}`, fault)
    for (const child of childrenOf(place)) waiting.push(child)
  }
  return [...faults.values()].toReversed()
}

type Place = { readonly value: unknown; readonly key: string | number | null; readonly parent: Place | null }

function childrenOf(parent: Place): Place[] {
  const { value } = parent
  if (Array.isArray(value)) return value.map((child: unknown, key) => ({ value: child, key, parent }))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([key, child]: [string, unknown]) => ({ value: child, key, parent }))
}

function faultsAt(place: Place): Fault[] {
  const { key, value } = place
  const faults: Fault[] = []
  const cardLike = (typeof key === 'string' && hasCardNumber(key)) || isCardLike(text(value), place)
  if (cardLike) {
    const detail = 'This looks like a card number. Send a token of the payment provider instead.'
    faults.push({ code: 'card_number', pointer: pointerOf(place), detail })
  }
  if (typeof key === 'string' && (namesSecurityCode(key) || namesItInside(key, value, place.parent))) {
    const detail = 'A field of this name holds the security code of a card, which must not be sent.'
    faults.push({ code: 'security_code', pointer: pointerOf(place), detail })
  }
  return faults
}

function isCardLike(value: string, place: Place): boolean {
  if (!hasCardNumber(value)) return false
  const pointer = pointerOf(place)
  return EXTERNAL_IDS.test(pointer) ? hasCardNumberAlone(value) : !UNSEARCHED.test(pointer)
}

/** Pairs such as an attribute's `{ "name": "CVC", "value": … }` name a field as well. */
function namesItInside(key: string, value: unknown, parent: Place | null): boolean {
  const isPair = typeof parent?.value === 'object' && parent.value !== null && 'value' in parent.value
  const isName = key === 'name' || key === 'type' || key === 'key'
  return isPair && isName && typeof value === 'string' && namesSecurityCode(value)
}

/** The text in which a number is searched: strings, and whole numbers as JSON writes them. */
function text(value: unknown): string {
  if (typeof value === 'string') return value
  return Number.isInteger(value) ? String(value) : ''
}

function pointerOf(place: Place): string {
  const path: (string | number)[] = []
  for (let at: Place | null = place; at !== null; at = at.parent) if (at.key !== null) path.push(at.key)
  const whole = path.reverse()
  const cardLike = whole.findIndex((key) => typeof key === 'string' && hasCardNumber(key))
  return jsonPointer(cardLike === -1 ? whole : whole.slice(0, cardLike))
}
