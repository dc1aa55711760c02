import type { OrderEvent } from '../event.ts'
import { orderKey } from '../orders-keys.ts'

/**
 * Index `by-lookup`: an order by what people read out: the end of our id, the brand's order number, a tracking number.
 * Its keys stand on rows that are written once anyway, so that each costs one write unit. It holds keys alone.
 */

/** The shortest end of an id that is looked for: 30 bits, one in a thousand million. */
export const SHORTEST_END = 6

interface LookupKey {
  readonly lookupPk: string
  readonly lookupSk: string
}

/** Access pattern: ids that end so. The rest of the id is written backwards, so that a longer end is a prefix. */
export function idLookup(end: string): { readonly partition: string; readonly prefix: string } {
  const text = end.toUpperCase()
  return { partition: `END#${text.slice(-SHORTEST_END)}`, prefix: backwards(text.slice(0, -SHORTEST_END)) }
}

export function idLookupKey(id: string): LookupKey {
  const { partition, prefix } = idLookup(id.replace(/^[a-z]+_/, ''))
  return { lookupPk: partition, lookupSk: prefix }
}

/** Access pattern: a brand's order number or a tracking number, newest first. */
export const numberPartition = (kind: 'REFERENCE' | 'TRACKING', number: string): string =>
  `${kind}#${plainNumber(number)}`

/** A number as it is compared: people leave out spaces, hyphens and `#`, and write small letters. */
export function plainNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 100)
}

/** What a change brought that people read out: the brand's order number, or a parcel's. */
export interface NewNumber {
  readonly kind: 'REFERENCE' | 'TRACKING'
  readonly number: string
}

/** An event's row: a number that came with it, or else the id of the return or refund that it is about. */
export function eventLookupKey(event: OrderEvent, came: NewNumber | undefined): LookupKey | undefined {
  if (came !== undefined) return numberKey(came, event.timestamp)
  return isOfRareObject(event) ? idLookupKey(event.subject.id) : undefined
}

/** Returns and refunds are rare, so that each of their events may have an entry. */
export function isOfRareObject({ subject }: OrderEvent): boolean {
  return subject.type === 'return' || subject.type === 'refund'
}

/** A row that only finds its order: for what has no other row. */
export function lookupRow(orderId: string, came: NewNumber, timestamp: string): Record<string, unknown> {
  const { pk } = orderKey(orderId)
  return { pk, sk: `LOOKUP#${came.kind}#${plainNumber(came.number)}`, ...numberKey(came, timestamp) }
}

function numberKey({ kind, number }: NewNumber, time: string): LookupKey {
  return { lookupPk: numberPartition(kind, number), lookupSk: time }
}

const backwards = (text: string): string => [...text].toReversed().join('')
