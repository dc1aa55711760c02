import type { Order } from '../../orders/order.ts'
import type { Export, ExportFilter } from './export.ts'
import { objectsOf } from './export-keys.ts'

/** What of an order never changes and an export’s filter can ask for. */
export type ExportedOrder = Pick<Order, 'storefrontId' | 'livemode' | 'createdAt' | 'customerId'> & {
  readonly brandOrders: readonly { readonly brandId: string }[]
}

export interface EraseExportsDependencies {
  readonly list: () => Promise<readonly Export[]>
  readonly find: (id: string) => Promise<Export | null>
  /** False when the export was changed meanwhile. */
  readonly advance: (before: Export, after: Export) => Promise<boolean>
  readonly deleteObjects: (names: readonly string[]) => Promise<void>
}

/**
 * Deletes the clear files of every export that may hold one of these orders, whose customers were erased just now; and
 * says so to whoever asked for it. An export that begins later finds their envelopes empty. What is being written when
 * this runs, the function that writes it deletes itself (`write-export.ts`). A repetition deletes the same once more.
 *
 * @returns the number of exports
 */
export async function eraseExports(
  orders: readonly ExportedOrder[],
  { list, find, advance, deleteObjects }: EraseExportsDependencies,
): Promise<number> {
  if (orders.length === 0) return 0
  const concerned = (await list()).filter(
    ({ revealReason, filter }) => revealReason !== null && orders.some((order) => mayHold(filter, order)),
  )
  for (const { id } of concerned) {
    const erased = await erase(id, find, advance)
    if (erased !== null) await deleteObjects(objectsOf(id, erased.parts))
  }
  return concerned.length
}

/** The writer stores a page in between at most a few times, since each page takes seconds. */
const TRIES = 20

async function erase(
  id: string,
  find: EraseExportsDependencies['find'],
  advance: EraseExportsDependencies['advance'],
): Promise<Export | null> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const before = await find(id)
    if (before === null || before.status === 'erased') return before
    const after: Export = { ...before, status: 'erased' }
    if (await advance(before, after)) return after
  }
  throw new Error('An export was changed again and again while it was to be erased.')
}

/** Statuses change, so that an order which has none of the wanted ones now may have had them then. */
export function mayHold(filter: ExportFilter, order: ExportedOrder): boolean {
  const { storefrontId, livemode, brandId, customerId, day, createdAfter, createdBefore } = filter
  const isOr = <Value>(wanted: Value | undefined, value: Value) => wanted === undefined || wanted === value
  return (
    isOr(storefrontId, order.storefrontId) &&
    isOr(livemode, order.livemode) &&
    isOr<string | null>(customerId, order.customerId) &&
    (brandId === undefined || order.brandOrders.some((one) => one.brandId === brandId)) &&
    (day === undefined || order.createdAt.startsWith(day)) &&
    (createdAfter === undefined || createdAfter <= order.createdAt) &&
    (createdBefore === undefined || order.createdAt < createdBefore)
  )
}
