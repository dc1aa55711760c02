import { type Clock, timestamp } from '../../runtime/clock.ts'
import type { OrderItem } from '../lists/order-item.ts'
import { type Export, type ExportFilter, hasEnded, MOST_ORDERS } from './export.ts'
import { EXPORT_FORMATS, type ExportFormat, objectsOf, partObject, wholeObject } from './export-keys.ts'
import { csvPage, type ExportRow, jsonLinesPage } from './export-row.ts'

/** Orders of one page. A page is all that is in memory, until the files are put together. */
export const PAGE_ORDERS = 100
/** Envelopes opened at one time. */
const AT_ONCE = 10

export interface WriteExportDependencies {
  readonly find: (id: string) => Promise<Export | null>
  /** Stores the state after a page, unless another run has stored that page already: false then. */
  readonly advance: (before: Export, after: Export) => Promise<boolean>
  readonly readPage: (page: {
    filter: ExportFilter
    cursor: string | null
    limit: number
  }) => Promise<{ orders: readonly OrderItem[]; nextCursor: string | null }>
  /** The customer of an order as this export shows it. The opening is logged first. */
  readonly openCustomer: (orderId: string, made: Export) => Promise<ExportRow['details']>
  readonly putObject: (name: string, text: string) => Promise<void>
  /** Makes one object of others, in their order. It holds a few megabytes at a time, however large the whole is. */
  readonly joinObjects: (whole: string, parts: readonly string[], format: ExportFormat) => Promise<void>
  readonly deleteObjects: (names: readonly string[]) => Promise<void>
  readonly now: Clock
  readonly hasTime: () => boolean
}

export type ExportOutcome = 'ready' | 'stopped' | 'overtaken' | 'failed' | 'erased' | 'unknown'

/**
 * Goes on with an export from its last stored page. A crash repeats one page at most: it writes the same objects again,
 * and the state counts the page once. Stops when time is over; the rest is queued.
 */
export async function writeExport(id: string, dependencies: WriteExportDependencies): Promise<ExportOutcome> {
  const { find, advance, hasTime } = dependencies
  let state = await find(id)
  if (state === null) return 'unknown'
  if (hasEnded(state)) return ended(state, dependencies)
  while (!state.isRead) {
    if (!hasTime()) return 'stopped'
    const next = await writePage(state, dependencies)
    if (!(await advance(state, next))) return overtaken(id, dependencies)
    state = next
  }
  if (!hasTime()) return 'stopped'
  return finish(state, dependencies)
}

/** Another run was faster, or the export was ended meanwhile. */
async function overtaken(id: string, dependencies: WriteExportDependencies): Promise<ExportOutcome> {
  const state = await dependencies.find(id)
  if (state === null) return 'unknown'
  return hasEnded(state) ? ended(state, dependencies) : 'overtaken'
}

/** This run may have written objects of an erased export after they were deleted. */
async function ended(state: Export, { deleteObjects }: WriteExportDependencies): Promise<ExportOutcome> {
  if (state.status === 'erased') await deleteObjects(objectsOf(state.id, state.parts))
  return state.status === 'ready' || state.status === 'failed' ? state.status : 'erased'
}

async function writePage(state: Export, dependencies: WriteExportDependencies): Promise<Export> {
  const { readPage, putObject } = dependencies
  const room = MOST_ORDERS - state.orders
  const limit = Math.min(PAGE_ORDERS, room)
  const { orders, nextCursor } = await readPage({ filter: state.filter, cursor: state.cursor, limit })
  const rows = await withCustomers(orders, state, dependencies)
  // A page of a narrow filter may be empty. The first is written all the same: it has the heading.
  const isWritten = rows.length > 0 || state.parts === 0
  if (isWritten) {
    await putObject(partObject(state.id, state.parts, 'csv'), csvPage(rows, state.parts === 0))
    await putObject(partObject(state.id, state.parts, 'jsonl'), jsonLinesPage(rows))
  }
  const isFull = orders.length === room
  return {
    ...state,
    status: 'running',
    steppedAt: timestamp(dependencies.now()),
    pages: state.pages + 1,
    parts: state.parts + (isWritten ? 1 : 0),
    orders: state.orders + orders.length,
    cursor: isFull ? null : nextCursor,
    isRead: isFull || nextCursor === null,
    isCut: isFull && nextCursor !== null,
  }
}

async function withCustomers(
  orders: readonly OrderItem[],
  state: Export,
  { openCustomer }: WriteExportDependencies,
): Promise<ExportRow[]> {
  const rows: ExportRow[] = []
  for (let start = 0; start < orders.length; start += AT_ONCE) {
    const chunk = orders.slice(start, start + AT_ONCE)
    rows.push(
      ...(await Promise.all(chunk.map(async (order) => ({ order, details: await openCustomer(order.id, state) })))),
    )
  }
  return rows
}

async function finish(state: Export, dependencies: WriteExportDependencies): Promise<ExportOutcome> {
  const { joinObjects, advance, now } = dependencies
  for (const format of EXPORT_FORMATS) {
    const parts = Array.from({ length: state.parts }, (_, part) => partObject(state.id, part, format))
    await joinObjects(wholeObject(state.id, format), parts, format)
  }
  const isStored = await advance(state, { ...state, status: 'ready', finishedAt: timestamp(now()) })
  return isStored ? 'ready' : overtaken(state.id, dependencies)
}
