import type { Command } from '../../../../functions/dispatch/commands/command.ts'
import type { BrandOrder } from '../../../../functions/orders/brand-order.ts'
import { summaryOf } from '../../../../functions/orders/life/order-status.ts'
import type { BrandOrderStatus, Order } from '../../../../functions/orders/order.ts'
import { type EraseDependencies, erasePerson } from '../../../../functions/support/erasures/erase-person.ts'
import { type Erasure, type ErasureOrder, foundOrder } from '../../../../functions/support/erasures/erasure.ts'
import { shownErasure } from '../../../../functions/support/erasures/show-erasure.ts'
import { auroraBrandOrder } from '../../brands/purchased-order.ts'
import { someBrand } from '../../brands/some-brand.ts'

class Crash extends Error {}

/** An erasure of one person over orders of these states, with rows in memory. Every write may be the last before a crash. */
export function erasureWorld(
  states: Readonly<Record<string, BrandOrderStatus>>,
  { takes = true, neverSent = [] }: { takes?: boolean; neverSent?: readonly string[] } = {},
) {
  const now = new Date('2026-11-28T12:00:00.000Z')
  const status = new Map(Object.entries(states))
  // Index rows go with an order's erasure.
  const index = new Set(Object.keys(states))
  const rows = new Map<string, ErasureOrder>()
  const commands = new Map<string, Command>()
  const erased: string[] = []
  const logged: string[] = []
  const outOfExports: string[] = []
  let erasure: Erasure = {
    id: 'era_1',
    owner: 'support',
    requestedBy: 'member-1',
    requestedAt: now.toISOString(),
    run: 1,
    runAt: now.toISOString(),
    partitions: [{ in: 'vault', pk: 'INDEX#x' }],
  }
  let writesLeft = Number.POSITIVE_INFINITY
  const written = async () => {
    await Promise.resolve()
    if (writesLeft-- <= 0) throw new Crash('The function was stopped.')
  }
  const orderOf = (orderId: string): { order: Order; brandOrders: BrandOrder[] } => {
    const firstAttemptAt = neverSent.includes(orderId) ? null : now.toISOString()
    const brandOrder = auroraBrandOrder({
      id: `bo_${orderId}`,
      orderId,
      status: status.get(orderId) ?? 'completed',
      firstAttemptAt,
    })
    return { order: { id: orderId, brandOrders: [summaryOf(brandOrder)] } as Order, brandOrders: [brandOrder] }
  }
  const dependencies: EraseDependencies = {
    erasures: {
      find: async () => structuredClone(erasure),
      addOrder: async (_, orderId) => {
        await written()
        if (!rows.has(orderId)) rows.set(orderId, foundOrder(orderId))
      },
      endSearch: async () => {
        await written()
        const { partitions: _, ...rest } = erasure
        erasure = rest
      },
      orders: async () => [...rows.values()].map((row) => structuredClone(row)),
      writeOrder: async (_, order) => {
        await written()
        rows.set(order.orderId, structuredClone(order))
      },
      close: async () => written(),
    },
    async *personOrders() {
      yield* [...index]
    },
    findOrder: async (orderId) => orderOf(orderId),
    logErasure: async ({ orderId }) => {
      await written()
      logged.push(orderId)
    },
    eraseOrder: async ({ orderId }) => {
      await written()
      if (!logged.includes(orderId)) throw new Error('It was not logged.')
      const indexes = index.delete(orderId) ? 2 : 0
      erased.push(orderId)
      return { envelopes: 2, indexes, notes: 1 }
    },
    eraseExports: async (orders) => {
      await written()
      for (const { id } of orders) {
        if (!erased.includes(id)) throw new Error('An export could still open its envelope.')
        outOfExports.push(id)
      }
    },
    findBrand: async (id) =>
      someBrand(id, { settings: { url: 'https://a.example', erasure: takes ? 'order' : 'none' } }),
    putCommand: async (command) => {
      await written()
      const key = `${command.brandOrderId} ${command.id}`
      if (!commands.has(key)) commands.set(key, command)
    },
    findCommand: async ({ brandOrderId, commandId }) => commands.get(`${brandOrderId} ${commandId}`) ?? null,
    now: () => now,
    hasTime: () => true,
  }
  return {
    erased,
    logged,
    outOfExports,
    commands,
    get erasure() {
      return erasure
    },
    step: () => erasePerson('era_1', dependencies),
    async crashing(afterWrites: number) {
      writesLeft = afterWrites
      try {
        await erasePerson('era_1', dependencies)
      } catch (error) {
        if (!(error instanceof Crash)) throw error
      } finally {
        writesLeft = Number.POSITIVE_INFINITY
      }
    },
    end: (orderId: string) => status.set(orderId, 'completed'),
    answer(settled: string) {
      for (const [key, command] of commands) commands.set(key, { ...command, settled, dueAt: null })
    },
    repeat() {
      erasure = { ...erasure, run: erasure.run + 1 }
    },
    shown: () => shownErasure(erasure, [...rows.values()]),
  }
}
