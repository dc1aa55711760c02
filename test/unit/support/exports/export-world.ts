import type { Export } from '../../../../functions/support/exports/export.ts'
import { writeExport } from '../../../../functions/support/exports/write-export.ts'
import { renderOrderItem } from '../../../../functions/support/lists/order-item.ts'
import { now, orderOf } from '../../reading/orders-in-memory.ts'

export const ID = 'exp_1'

export const queued: Export = {
  id: ID,
  memberId: 'member_1',
  requestedAt: now.toISOString(),
  filter: {},
  revealReason: null,
  status: 'queued',
  pages: 0,
  parts: 0,
  orders: 0,
  cursor: null,
  isRead: false,
  isCut: false,
  finishedAt: null,
  steppedAt: now.toISOString(),
  expiresAt: 0,
}

export class Crash extends Error {}

/** A bucket, a state row and a list of orders. `crashAt` numbers the writes at which the function dies, each once. */
export function worldOf(
  count: number,
  crashAt: ReadonlySet<number> = new Set(),
  startCrash: 'before' | 'after' = 'before',
  first: Export = queued,
) {
  const item = renderOrderItem(orderOf('ord_0', { externalId: '=1+1' }), now)
  const objects = new Map<string, string>()
  let state: Export = first
  let writes = 0
  let largest = 0
  const writing = async (write: () => void) => {
    const dies = crashAt.has(++writes)
    if (dies && startCrash === 'before') throw new Crash()
    write()
    if (dies) throw new Crash()
  }
  const dependencies: Parameters<typeof writeExport>[1] = {
    find: async (id) => (id === ID ? state : null),
    advance: async (before, after) => {
      if (state.pages !== before.pages || state.status !== before.status) return false
      await writing(() => {
        state = after
      })
      return true
    },
    readPage: async ({ cursor, limit }) => {
      const start = Number(cursor ?? 0)
      const end = Math.min(count, start + limit)
      largest = Math.max(largest, end - start)
      const orders = Array.from({ length: end - start }, (_, index) => ({ ...item, id: `ord_${start + index}` }))
      return { orders, nextCursor: end < count ? String(end) : null }
    },
    openCustomer: async () => null,
    deleteObjects: (names) =>
      writing(() => {
        for (const name of names) objects.delete(name)
      }),
    putObject: (name, text) => writing(() => objects.set(name, text)),
    joinObjects: (whole, parts) =>
      writing(() => objects.set(whole, parts.map((part) => objects.get(part) ?? 'MISSING').join(''))),
    now: () => now,
    hasTime: () => true,
  }
  return { dependencies, objects, state: () => state, largest: () => largest }
}

/** Delivers the export’s message until it has ended, as SQS does after each crash. */
export async function untilEnded(dependencies: Parameters<typeof writeExport>[1]): Promise<void> {
  for (let delivery = 0; delivery < 100; delivery++) {
    try {
      const outcome = await writeExport(ID, dependencies)
      if (outcome !== 'stopped' && outcome !== 'overtaken') return
    } catch (error) {
      if (!(error instanceof Crash)) throw error
    }
  }
  throw new Error('The export does not end.')
}
