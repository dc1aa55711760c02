import type { Order } from '../../orders/order.ts'
import { unusualIndex } from '../../orders/reading/list-orders.ts'
import type { Entry, IndexRange, Walking } from '../../orders/reading/order-index.ts'
import { type Owner, type WalkPaused, walkCustomer, walkDays, walkUnusual } from '../../orders/reading/walk-orders.ts'
import type { Mark } from '../notes/mark-keys.ts'
import type { MarkedOrders } from '../notes/marked-orders.ts'
import type { OrderFilters } from './order-filters.ts'

export interface CandidateDependencies {
  readonly entries: Walking<Entry>
  readonly marked: MarkedOrders
  readonly load: (orderIds: readonly string[]) => Promise<ReadonlyMap<string, Order>>
}

interface Search {
  readonly filters: OrderFilters
  readonly range: IndexRange
  readonly now: Date
}

/** The marks that are filtered by. The first is walked; an assignee has fewer orders than a tag. */
export function wantedMarks({ assigneeId, tag }: OrderFilters): Mark[] {
  return [
    ...(assigneeId === undefined ? [] : [{ kind: 'assignee', value: assigneeId } as const]),
    ...(tag === undefined ? [] : [{ kind: 'tag', value: tag } as const]),
  ]
}

/** Entries of orders that may match, from the narrowest index. */
export function candidates(
  { entries, marked }: Pick<CandidateDependencies, 'entries' | 'marked'>,
  owner: Owner,
  { filters, range, now }: Search,
): AsyncGenerator<Entry | WalkPaused, void> {
  const unusual = unusualIndex(filters)
  const [mark] = wantedMarks(filters)
  if (mark !== undefined) return marked.walk(owner, mark, range)
  if (filters.customerId !== undefined) {
    return walkCustomer(entries, { ...owner, customerId: filters.customerId }, range)
  }
  if (unusual !== null) return walkUnusual(entries, unusual, owner, range)
  return walkDays(entries, { ...owner, index: 'created', range, now })
}

interface Found {
  readonly at: string
  readonly order: Order | null
  readonly isPause: boolean
}

/** Entries with their orders, which are read so many at once. An order that lacks one of `marks` is null. */
export async function* loaded(
  walk: AsyncIterable<Entry | WalkPaused>,
  { load, marked }: Pick<CandidateDependencies, 'load' | 'marked'>,
  { atOnce, marks }: { readonly atOnce: number; readonly marks: readonly Mark[] },
): AsyncGenerator<Found> {
  let batch: Entry[] = []
  const flush = async (): Promise<Found[]> => {
    const orders = batch.length === 0 ? new Map<string, Order>() : await load(batch.map(({ orderId }) => orderId))
    const having = await Promise.all(marks.map((mark) => marked.having(mark, [...orders.values()])))
    const found = batch.map(({ place, orderId }) => ({
      at: place,
      order: having.every((ids) => ids.has(orderId)) ? (orders.get(orderId) ?? null) : null,
      isPause: false,
    }))
    batch = []
    return found
  }
  for await (const item of walk) {
    if ('order' in item) {
      yield* await flush()
      yield { at: item.place, order: null, isPause: true }
      return
    }
    batch.push(item)
    if (batch.length === Math.min(100, atOnce)) yield* await flush()
  }
  yield* await flush()
}
