import type { TransactWrite } from '../../storage/transact.ts'
import type { BrandOrder } from '../brand-order.ts'
import type { OrderEvent } from '../event.ts'
import { eventWrite } from '../event-row.ts'
import { isOfRareObject, lookupRow, plainNumber } from './lookup-keys.ts'

/** Tracking numbers of one change that are found. A parcel has one, a large shipment some; a transaction takes 100 writes. */
const MOST_NUMBERS = 20

/** The events of a transition as rows that are found by the tracking numbers that came with it. */
export function eventWrites(
  table: string,
  before: BrandOrder,
  { brandOrder, events }: { readonly brandOrder: BrandOrder; readonly events: readonly OrderEvent[] },
): TransactWrite[] {
  const numbers = newNumbers(before, brandOrder)
  const writes = events.map((event) => eventWrite(table, event, isOfRareObject(event) ? undefined : numbers.shift()))
  const [newest] = events
  if (newest === undefined) return writes
  // What no event's row has room for gets a row of its own.
  const rows = numbers.map((number) => lookupRow(newest.orderId, number, newest.timestamp))
  return [...writes, ...rows.map((Item): TransactWrite => ({ Put: { TableName: table, Item } }))]
}

function newNumbers(before: BrandOrder, after: BrandOrder): string[] {
  const known = new Set(numbersOf(before).map(plainNumber))
  const found = new Map(numbersOf(after).map((number) => [plainNumber(number), number]))
  return [...found].flatMap(([plain, number]) => (known.has(plain) ? [] : [number])).slice(0, MOST_NUMBERS)
}

function numbersOf({ fulfillments }: BrandOrder): string[] {
  return fulfillments.flatMap(({ tracking }) => tracking.map(({ number }) => number))
}
