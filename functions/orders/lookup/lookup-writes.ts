import type { TransactWrite } from '../../storage/transact.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { OrderEvent } from '../event.ts'
import { eventWrite } from '../event-row.ts'
import { mailMarks } from '../mails/mail-mark.ts'
import { isOfRareObject, lookupRow, type NewNumber, plainNumber } from './lookup-keys.ts'

/** Tracking numbers of one change that are found. A parcel has one, a large shipment some; a transaction takes 100 writes. */
const MOST_NUMBERS = 20

/**
 * The events of a transition as rows that are found by the numbers that came with it. An event's row is written once
 * and has room; a brand order's is written again and again, and a few bytes more would cost a unit each time.
 */
export function eventWrites(
  table: string,
  before: BrandOrder,
  { brandOrder, events }: { readonly brandOrder: BrandOrder; readonly events: readonly OrderEvent[] },
  marksOf: (event: OrderEvent) => readonly string[] = () => [],
): TransactWrite[] {
  const numbers = newNumbers(before, brandOrder)
  const writes = events.map((event) =>
    eventWrite(table, event, {
      came: isOfRareObject(event) ? undefined : numbers.shift(),
      marks: [...mailMarks(event, brandOrder), ...marksOf(event)],
    }),
  )
  // What no event's row has room for gets a row of its own.
  const rows = numbers.map((came) => lookupRow(brandOrder.orderId, came, brandOrder.updatedAt))
  return [...writes, ...rows.map((Item): TransactWrite => ({ Put: { TableName: table, Item } }))]
}

function newNumbers(before: BrandOrder, after: BrandOrder): NewNumber[] {
  const known = new Set(numbersOf(before).map(nameOf))
  const found = new Map(numbersOf(after).map((came) => [nameOf(came), came]))
  return [...found.values()]
    .filter((came) => !known.has(nameOf(came)) && plainNumber(came.number) !== '')
    .slice(0, MOST_NUMBERS)
}

function numbersOf({ brandReference, fulfillments }: BrandOrder): NewNumber[] {
  const tracking = fulfillments.flatMap((fulfillment) => fulfillment.tracking)
  return [
    ...(brandReference === null ? [] : [{ kind: 'REFERENCE', number: brandReference } as const]),
    ...tracking.map(({ number }) => ({ kind: 'TRACKING', number }) as const),
  ]
}

const nameOf = ({ kind, number }: NewNumber): string => `${kind} ${plainNumber(number)}`
