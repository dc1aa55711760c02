import { expect, test } from 'vitest'
import { setAside } from '../../../../functions/brands/updates/set-aside.ts'
import { updateKey } from '../../../../functions/brands/updates/update-keys.ts'
import { reportSchema } from '../../../../functions/orders/life/reports/report.ts'
import { MemoryQueue, MemoryUpdates } from '../memory-updates.ts'

const now = new Date('2026-11-24T12:00:00.000Z')
const report = reportSchema.parse({
  type: 'order.accepted',
  timestamp: '2026-11-24T12:00:00.000Z',
  data: { brandOrderId: 'bo_1', brandReference: 'A-1', occurredAt: '2026-11-24T12:00:00.000Z' },
})

function shelf(brandId = 'aurora') {
  const updates = new MemoryUpdates()
  const queue = new MemoryQueue()
  const locations = { find: async () => ({ orderId: 'ord_1', brandId }) }
  return { rows: updates.rows, queue, dependencies: { updates, queue, locations } }
}

test('a report becomes an update that counts only where it differs, once however often it is polled', async () => {
  const { rows, queue, dependencies } = shelf()
  await setAside(report, 'aurora', now, dependencies)
  const [row] = rows.values()
  await dependencies.updates.markApplied(updateKey(row?.id ?? ''), now)
  await setAside(report, 'aurora', now, dependencies)
  expect(rows.size).toBe(1)
  expect(row).toMatchObject({ brandId: 'aurora', orderId: 'ord_1', brandOrderId: 'bo_1', report, isSnapshot: true })
  expect(queue.sent).toEqual([updateKey(row?.id ?? '')])
})

test('an order that could not be read becomes a hint, a new one when it changed again', async () => {
  const { rows, dependencies } = shelf()
  for (const version of ['1', '1', '2']) await setAside({ subject: 'gid://7', version }, 'aurora', now, dependencies)
  expect([...rows.values()]).toMatchObject([{ subject: 'gid://7' }, { subject: 'gid://7' }])
})

test('another brand’s order is left out', async () => {
  const { rows, dependencies } = shelf('borealis')
  await setAside(report, 'aurora', now, dependencies)
  expect(rows.size).toBe(0)
})
