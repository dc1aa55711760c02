import type { BrandOrder } from '../../orders/brand-order.ts'
import { isTerminal } from '../../orders/life/order-status.ts'
import type { Order } from '../../orders/order.ts'
import { type Clock, timestamp } from '../../runtime/clock.ts'
import type { ErasedRows } from '../../vault/erasing/erase-order.ts'
import type { Erasure, ErasureOrder, PersonPartition } from './erasure.ts'
import type { ErasureStore } from './erasure-store.ts'
import { type TellDependencies, tellBrands, withAnswers } from './tell-brands.ts'

export interface EraseDependencies extends TellDependencies {
  readonly erasures: Pick<ErasureStore, 'find' | 'addOrder' | 'endSearch' | 'orders' | 'writeOrder' | 'close'>
  readonly personOrders: (partitions: readonly PersonPartition[]) => AsyncIterable<string>
  readonly findOrder: (orderId: string) => Promise<{ order: Order; brandOrders: BrandOrder[] } | null>
  readonly logErasure: (erased: { orderId: string; because: string; now: Date }) => Promise<void>
  readonly eraseOrder: (erased: { orderId: string; now: Date }) => Promise<ErasedRows>
  /** Deletes the clear files of exports that may hold the order. */
  readonly eraseExports: (orders: readonly Order[]) => Promise<unknown>
  readonly now: Clock
  /** Whether there is time for one order more. */
  readonly hasTime: () => boolean
}

/** `stopped`: time is over, and it goes on from where it is. `open`: it waits for orders or brands. */
export type EraseOutcome = 'complete' | 'open' | 'stopped' | 'unknown'

/**
 * One step of an erasure. It may be stopped anywhere and run twice at the same time: orders are found before the first
 * is erased, since their index rows are the only way to find them; and each order is written down when it is done.
 */
export async function erasePerson(erasureId: string, dependencies: EraseDependencies): Promise<EraseOutcome> {
  const { erasures, personOrders, hasTime } = dependencies
  const erasure = await erasures.find(erasureId)
  if (erasure === null) return 'unknown'
  if (erasure.partitions !== undefined) {
    for await (const orderId of personOrders(erasure.partitions)) await erasures.addOrder(erasureId, orderId)
    await erasures.endSearch(erasureId)
  }
  const after: ErasureOrder[] = []
  for (const order of await erasures.orders(erasureId)) {
    if (!hasTime()) return 'stopped'
    after.push(await eraseNext(erasure, order, dependencies))
  }
  if (after.some(({ state, brandOrders }) => state !== 'erased' || brandOrders.some(isAsked))) return 'open'
  await erasures.close(erasure)
  return 'complete'
}

const isAsked = ({ telling }: ErasureOrder['brandOrders'][number]) => telling === 'asked'

/** The order after what can be done about it now. An order that is under way still needs its address. */
async function eraseNext(
  { id, run }: Erasure,
  before: ErasureOrder,
  dependencies: EraseDependencies,
): Promise<ErasureOrder> {
  const { erasures, findOrder, logErasure, eraseOrder, eraseExports, now } = dependencies
  if (before.state === 'erased' && before.run === run) {
    if (!before.brandOrders.some(isAsked)) return before
    const answered = await withAnswers(id, before, dependencies)
    await erasures.writeOrder(id, answered)
    return answered
  }
  const { orderId } = before
  const found = await findOrder(orderId)
  if (found !== null && !found.order.brandOrders.every(({ status }) => isTerminal(status))) {
    const underWay = { ...before, state: 'under_way' as const, run }
    await erasures.writeOrder(id, underWay)
    return underWay
  }
  await logErasure({ orderId, because: id, now: now() })
  const rows = await eraseOrder({ orderId, now: now() })
  // Only now: an export that begins from here on finds the envelopes empty.
  if (found !== null) await eraseExports([found.order])
  // A repetition finds no index rows and tells no brand a second time.
  const isFirst = before.erasedAt === null
  const erased: ErasureOrder = {
    orderId,
    state: 'erased',
    run,
    erasedAt: before.erasedAt ?? timestamp(now()),
    envelopes: rows.envelopes,
    indexes: before.indexes + rows.indexes,
    notes: rows.notes,
    brandOrders: isFirst ? await tellBrands(id, found?.brandOrders ?? [], now(), dependencies) : before.brandOrders,
  }
  await erasures.writeOrder(id, erased)
  return erased
}
