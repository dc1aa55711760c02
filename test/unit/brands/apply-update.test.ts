import { expect, test } from 'vitest'
import { BackEndUnreachable } from '../../../functions/brands/line/back-end-unreachable.ts'
import {
  type ApplyUpdateDependencies,
  applyReports,
  applyUpdate,
} from '../../../functions/brands/updates/apply-update.ts'
import type { StoredReport, StoredUpdate } from '../../../functions/brands/updates/stored-update.ts'
import { updateKey } from '../../../functions/brands/updates/update-keys.ts'
import { applyReport } from '../../../functions/orders/life/reports/apply-report.ts'
import { applySnapshot } from '../../../functions/orders/life/reports/apply-snapshot.ts'
import { reportSchema } from '../../../functions/orders/life/reports/report.ts'
import { MemoryOrders } from '../dispatch/memory-orders.ts'
import { auroraBrandOrder } from './purchased-order.ts'

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
  const rows = new Map<string, StoredUpdate>([[update.id, update]])
  const orders = new MemoryOrders(auroraBrandOrder({ status: 'submitted' }), () => now)
  const change = (changes: Partial<StoredUpdate>) => {
    rows.set(update.id, { ...(rows.get(update.id) ?? update), ...changes } as StoredUpdate)
  }
  const dependencies: ApplyUpdateDependencies = {
    findUpdate: async ({ pk }) => rows.get(pk.replace('UPDATE#', '')) ?? null,
    applyReport: ({ orderId, brandOrderId, report }) => orders.transition(orderId, brandOrderId, applyReport(report)),
    applyHint: async () => undefined,
    markApplied: async (_, at) => change({ appliedAt: at.toISOString() }),
    markFailed: async ({ failures }) => change({ failures: failures + 1 }),
    now: () => now,
  }
  const apply = (other: Partial<ApplyUpdateDependencies> = {}) =>
    applyUpdate(updateKey('upd_1'), { ...dependencies, ...other })
  return { rows, orders, apply, change }
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
  const { rows, orders, apply } = desk()
  await expect(apply({ markApplied: died })).rejects.toThrow()
  expect(rows.get('upd_1')).toMatchObject({ appliedAt: null, failures: 1 })
  await apply()
  expect(orders.events).toHaveLength(1)
  expect(rows.get('upd_1')?.appliedAt).not.toBeNull()
})

test('what cannot be applied is counted and thrown back to the queue', async () => {
  const { rows, apply } = desk()
  await expect(apply({ applyReport: died })).rejects.toThrow()
  await expect(apply({ applyReport: died })).rejects.toThrow()
  expect(rows.get('upd_1')).toMatchObject({ appliedAt: null, failures: 2 })
})

test('a back end that is away is asked again for three days, when it says or ever more seldom, and needs nobody', async () => {
  const { rows, apply, change } = desk()
  const waits: (number | null)[] = []
  const away = (retryAfterSeconds: number | null, at = now) =>
    apply({
      applyReport: async () => {
        throw new BackEndUnreachable(retryAfterSeconds)
      },
      markFailed: async ({ failures }, _, dueInSeconds) => {
        change({ failures: failures + 1 })
        waits.push(dueInSeconds)
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
  const { apply } = desk()
  await expect(apply({ findUpdate: async () => null })).rejects.toThrow(/UPDATE#upd_1/)
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
        findLocation: async (id) => ({ orderId: 'ord_1', brandId: id === 'bo_1' ? 'aurora' : 'borealis' }),
        applySnapshot: (orderId, report) => orders.transition(orderId, report.data.brandOrderId, applySnapshot(report)),
      },
    )
  await apply('04')
  // The same state, read again after something else about the order had changed.
  await apply('06')
  expect(orders.events.map(({ type }) => type)).toEqual(['order.in_progress', 'order.shipped'])
  expect(orders.brandOrder.fulfillments).toHaveLength(1)
})
