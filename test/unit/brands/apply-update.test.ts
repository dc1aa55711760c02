import { expect, test, vi } from 'vitest'
import type { Connection } from '../../../functions/brands/kinds/integration.ts'
import { BackEndUnreachable } from '../../../functions/brands/line/back-end-unreachable.ts'
import { applyReports } from '../../../functions/brands/updates/apply-reports.ts'
import { type ApplyUpdateDependencies, applyUpdate } from '../../../functions/brands/updates/apply-update.ts'
import type { StoredReport } from '../../../functions/brands/updates/stored-update.ts'
import { type UpdateKey, updateKey } from '../../../functions/brands/updates/update-keys.ts'
import { reportSchema } from '../../../functions/orders/life/reports/report.ts'
import { MemoryOrders } from '../dispatch/memory-orders.ts'
import { MemoryUpdates, reportedOrders } from './memory-updates.ts'
import { auroraBrandOrder } from './purchased-order.ts'
import { someBrand } from './some-brand.ts'

const now = new Date('2026-11-22T18:05:00.000Z')

function desk() {
  const update: StoredReport = {
    id: 'upd_1',
    brandId: 'aurora',
    orderId: 'ord_1',
    brandOrderId: 'bo_1',
    report: reportSchema.parse({
      type: 'order.accepted',
      timestamp: '2026-11-22T18:04:00.000Z',
      data: { brandOrderId: 'bo_1', brandReference: 'A-1', occurredAt: '2026-11-22T18:04:00.000Z' },
    }),
    receivedAt: '2026-11-22T18:04:01.000Z',
    appliedAt: null,
    failures: 0,
    expiresAt: 1_800_000_000,
  }
  const updates = new MemoryUpdates()
  updates.rows.set(update.id, update)
  const orders = new MemoryOrders(auroraBrandOrder({ status: 'submitted' }), () => now)
  const dependencies: ApplyUpdateDependencies = {
    updates,
    orders: reportedOrders(orders),
    locations: { find: async () => null },
    brandOrders: orders,
    findBrand: async () => null,
    connect: died,
    now: () => now,
    timeScale: 1,
  }
  const apply = (other: Partial<ApplyUpdateDependencies> = {}) =>
    applyUpdate(updateKey('upd_1'), { ...dependencies, ...other })
  return { rows: updates.rows, updates, orders, apply }
}

const died = async (): Promise<never> => {
  throw new Error('The function died here.')
}

test('changes the order once, however often it is queued', async () => {
  const { rows, orders, apply } = desk()
  await apply()
  await apply()
  expect(orders.brandOrder).toMatchObject({ status: 'accepted', brandReference: 'A-1' })
  expect(orders.events.map(({ type }) => type)).toEqual(['order.in_progress'])
  expect(rows.get('upd_1')?.appliedAt).toBe('2026-11-22T18:05:00.000Z')
})

test('dies between the order and the mark: the next run finds nothing to change and marks it', async () => {
  const { rows, updates, orders, apply } = desk()
  const mark = {
    find: (key: UpdateKey) => updates.find(key),
    markApplied: died,
    markFailed: updates.markFailed.bind(updates),
  }
  await expect(apply({ updates: mark })).rejects.toThrow()
  expect(rows.get('upd_1')).toMatchObject({ appliedAt: null, failures: 1 })
  await apply()
  expect(orders.events).toHaveLength(1)
  expect(rows.get('upd_1')?.appliedAt).not.toBeNull()
})

test('what cannot be applied is counted and thrown back to the queue', async () => {
  const { rows, apply } = desk()
  await expect(apply({ orders: { transition: died } })).rejects.toThrow()
  await expect(apply({ orders: { transition: died } })).rejects.toThrow()
  expect(rows.get('upd_1')).toMatchObject({ appliedAt: null, failures: 2 })
})

test('a back end that is away is asked again for three days, when it says or ever more seldom, and needs nobody', async () => {
  const { rows, updates, apply } = desk()
  const waits: (number | null)[] = []
  const away = (retryAfterSeconds: number | null, at = now) =>
    apply({
      orders: {
        transition: async () => {
          throw new BackEndUnreachable(retryAfterSeconds)
        },
      },
      updates: {
        find: (key) => updates.find(key),
        markApplied: died,
        markFailed: async (update, _, dueInSeconds) => {
          await updates.markFailed(update)
          waits.push(dueInSeconds ?? null)
        },
      },
      now: () => at,
    })
  for (let tries = 0; tries < 6; tries++) await away(null)
  await away(7)
  await away(300)
  expect(waits).toEqual([60, 120, 240, 480, 900, 900, 60, 300])
  await expect(away(null, new Date(now.getTime() + 3 * 24 * 3600_000))).rejects.toThrow()
  expect(waits.at(-1)).toBeNull()
  await apply()
  expect(rows.get('upd_1')?.appliedAt).not.toBeNull()
})

test('a key without a row is an error, so that it ends as a dead letter', async () => {
  const { rows, apply } = desk()
  rows.clear()
  await expect(apply()).rejects.toThrow(/UPDATE#upd_1/)
})

test('a back end’s state changes what differs, once, and no other brand’s order', async () => {
  const orders = new MemoryOrders(auroraBrandOrder({ status: 'submitted' }), () => now)
  const data = { brandOrderId: 'bo_1', occurredAt: '2026-11-22T18:04:00.000Z' }
  const lines = [{ lineId: 'line_1', quantity: 2 }]
  const at = (minute: string) =>
    ['bo_1', 'bo_of_borealis'].map((brandOrderId) =>
      reportSchema.parse({
        type: 'fulfillment.updated',
        timestamp: `2026-11-22T18:${minute}:00.000Z`,
        data: { ...data, brandOrderId, fulfillment: { reference: 'F1', status: 'shipped', lines } },
      }),
    )
  const apply = (minute: string) =>
    applyReports(
      at(minute),
      { updateId: 'upd_1', brandId: 'aurora' },
      {
        orders: reportedOrders(orders),
        locations: { find: async (id) => ({ orderId: 'ord_1', brandId: id === 'bo_1' ? 'aurora' : 'borealis' }) },
      },
    )
  await apply('04')
  // The same state, read again after something else about the order had changed.
  await apply('06')
  expect(orders.events.map(({ type }) => type)).toEqual(['order.in_progress', 'order.shipped'])
  expect(orders.brandOrder.fulfillments).toHaveLength(1)
})

test('a back end that takes longer than the function has is given up in time, and asked again later', async () => {
  vi.useFakeTimers()
  try {
    const { rows, updates, apply } = desk()
    const { report: _, orderId: __, brandOrderId: ___, ...kept } = rows.get('upd_1') as StoredReport
    rows.set('upd_1', { ...kept, subject: 'order-1' } as never)
    const silent = { refetch: () => new Promise<never>(() => {}) } as unknown as Connection
    const waits: (number | null | undefined)[] = []
    const applying = apply({
      findBrand: async () => someBrand('aurora', {}),
      connect: async () => silent,
      updates: {
        find: (key) => updates.find(key),
        markApplied: died,
        markFailed: async (_update, _at, dueInSeconds) => void waits.push(dueInSeconds),
      },
    })
    await vi.advanceTimersByTimeAsync(30_000)
    await applying
    expect(waits).toEqual([60])
  } finally {
    vi.useRealTimers()
  }
})
