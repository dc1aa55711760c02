import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { LocationStore } from '../../../functions/brands/location-store.ts'
import type { StoredUpdate } from '../../../functions/brands/updates/stored-update.ts'
import { updateKey } from '../../../functions/brands/updates/update-keys.ts'
import { UpdateStore } from '../../../functions/brands/updates/update-store.ts'
import { resumptionOf } from '../../../functions/dispatch/resume-target.ts'
import { reportSchema } from '../../../functions/orders/life/reports/report.ts'
import { newBrandOrderPut } from '../../../functions/orders/order-rows.ts'
import { dueRows } from '../../../functions/storage/due-rows.ts'
import { brandOrderOf } from '../../unit/orders/placed-order.ts'
import { createOrdersTable } from './brands-tables.ts'

const { client, table } = await createOrdersTable()
const store = new UpdateStore(client, table)
const now = new Date('2026-11-22T18:00:00.000Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

function update(id: string): StoredUpdate {
  return {
    id,
    brandId: 'aurora',
    orderId: 'ord_1',
    brandOrderId: 'bo_1',
    report: reportSchema.parse({
      type: 'fulfillment.updated',
      timestamp: '2026-11-22T18:00:00.000Z',
      data: {
        brandOrderId: 'bo_1',
        occurredAt: '2026-11-22T18:00:00.000Z',
        fulfillment: { reference: 'SH-1', status: 'shipped', lines: [{ lineId: 'line_1', quantity: 1 }] },
      },
    }),
    receivedAt: now.toISOString(),
    appliedAt: null,
    failures: 0,
    expiresAt: Math.floor(now.getTime() / 1000) + 30 * 24 * 3600,
  }
}

/** What the sweeper would resume of one update at a time. */
async function sweptOf(id: string, at: Date): Promise<ReturnType<typeof resumptionOf>[]> {
  const swept: ReturnType<typeof resumptionOf>[] = []
  for await (const row of dueRows(client, table, at)) if (row.pk === updateKey(id).pk) swept.push(resumptionOf(row))
  return swept
}

test('an update comes back as it was stored', async () => {
  expect(await store.add(update('upd_1'), now)).toBe('new')
  expect(await store.find(updateKey('upd_1'))).toEqual(update('upd_1'))
  expect(await store.find(updateKey('upd_0'))).toBeNull()
})

test('of twenty at once one is new, for thirty days', async () => {
  const added = await Promise.all(Array.from({ length: 20 }, () => store.add(update('upd_2'), now)))
  expect(added.toSorted()).toEqual(['new', ...Array.from({ length: 19 }, () => 'waiting')])
  expect(await store.add(update('upd_2'), later(30 * 24 * 3600 - 1))).toBe('waiting')
  expect(await store.add(update('upd_2'), later(30 * 24 * 3600))).toBe('new')
})

test('only one that no message brings is in the due index, until it is applied', async () => {
  await store.add(update('upd_3'), now)
  expect(await sweptOf('upd_3', later(1e6))).toEqual([])
  await store.postpone(update('upd_3'), now)
  expect(await sweptOf('upd_3', now)).toEqual([{ queue: 'brand-updates', body: JSON.stringify(updateKey('upd_3')) }])
  await store.markApplied(updateKey('upd_3'), later(61))
  expect(await sweptOf('upd_3', later(1e6))).toEqual([])
  expect((await store.find(updateKey('upd_3')))?.appliedAt).toBe(later(61).toISOString())
  expect(await store.add(update('upd_3'), later(62))).toBe('applied')
  await store.postpone(update('upd_3'), later(62))
  expect(await sweptOf('upd_3', later(1e6))).toEqual([])
})

test('one that keeps failing is left to the dead letters after five times', async () => {
  await store.add(update('upd_4'), now)
  for (let failures = 0; failures < 5; failures++) {
    expect(await sweptOf('upd_4', later(1e6))).toHaveLength(failures === 0 ? 0 : 1)
    await store.markFailed({ ...update('upd_4'), failures }, now)
  }
  expect(await sweptOf('upd_4', later(1e6))).toEqual([])
})

test('one whose back end is away stays due, however often it fails', async () => {
  await store.add(update('upd_5'), now)
  for (let failures = 0; failures < 9; failures++) await store.markFailed({ ...update('upd_5'), failures }, now, 900)
  expect(await sweptOf('upd_5', later(899))).toEqual([])
  expect(await sweptOf('upd_5', later(900))).toHaveLength(1)
})

test('a brand order is found by its id alone', async () => {
  const locations = new LocationStore(client, table)
  const brandOrder = brandOrderOf({ lines: [{ quantity: 1, unitPrice: 100 }] })
  for (const unknown of ['bo_1', brandOrder.id]) expect(await locations.find(unknown)).toBeNull()
  await client.send(new PutCommand(newBrandOrderPut(table, brandOrder)))
  expect(await locations.find(brandOrder.id)).toEqual({ orderId: 'ord_1', brandId: 'aurora' })
})
