import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { brandOrderKey } from '../../../functions/orders/orders-keys.ts'
import { rowNames } from '../../../functions/orders/row-names.ts'
import { dueIndexKey } from '../../../functions/storage/due-index.ts'
import { eventually, place, readEvents, readOrder } from '../api.ts'
import { invoke, tableName, tables } from '../aws.ts'
import { commandsAt, ordersAt } from '../brand.ts'
import { sampleOrder } from '../sample-order.ts'
import { ask, brandOrderOf } from './change.ts'

const [kept, ended] = ['brand-02', 'brand-03'] as const

/** Makes the time of its release have come, which is what an hour would do. */
async function release(orderId: string, brandOrderId: string): Promise<void> {
  const dueAt = new Date(Date.now() - 1000).toISOString()
  const { duePk, dueSk } = dueIndexKey(brandOrderId, dueAt)
  await tables.send(
    new UpdateCommand({
      TableName: tableName('orders'),
      Key: brandOrderKey(orderId, brandOrderId),
      UpdateExpression: 'SET #dueAt = :dueAt, duePk = :duePk, dueSk = :dueSk',
      ExpressionAttributeNames: { '#dueAt': rowNames.dueAt ?? '' },
      ExpressionAttributeValues: { ':dueAt': dueAt, ':duePk': duePk, ':dueSk': dueSk },
    }),
  )
}

test('what was not submitted yet is cancelled and sent elsewhere without its brand', async () => {
  // However slow the machine is, nothing is submitted before the test says so.
  const releaseAfter = new Date(Date.now() + 3600_000).toISOString()
  const sample = sampleOrder(['brand-01', kept, ended], { releaseAfter })
  const placed = await place(sample)
  const [whole, part] = [ended, kept].map((brandId) => placed.brandOrders.find((one) => one.brandId === brandId))
  expect(part?.actions).toEqual(['cancel', 'address_change'])
  const line = part?.lines[0]

  const cancelled = await ask(placed.id, 'cancellations', { brandOrderId: whole?.id })
  expect([cancelled.status, cancelled.body.status]).toEqual([201, 'confirmed'])
  const lines = [{ lineId: line?.id, quantity: 1 }]
  const one = await ask(placed.id, 'cancellations', { brandOrderId: part?.id, lines })
  expect([one.status, one.body.status]).toEqual([201, 'confirmed'])
  const shippingAddress = { ...sample.shippingAddress, address1: '5 Elsewhere Lane', region: 'NY', postalCode: '10001' }
  const moved = await ask(placed.id, 'address-changes', { brandOrderId: part?.id, shippingAddress })
  expect([moved.status, moved.body.status]).toEqual([201, 'confirmed'])
  expect(JSON.stringify(moved.body)).not.toContain('Elsewhere')

  const before = await readOrder(placed.id)
  expect(before.amounts.toReturn + before.amounts.refundable).toBe(sample.totals.total)
  expect((await brandOrderOf(placed.id, ended)).status).toBe('cancelled')

  await release(placed.id, part?.id ?? '')
  const [got] = await eventually('the rest to reach its brand', async () => {
    await invoke('sweep-due-work')
    const orders = await ordersAt(kept, part?.id ?? '')
    return orders.length > 0 && orders
  })
  const { toReturn } = (await brandOrderOf(placed.id, kept)).amounts
  expect(got?.submission.lines.map(({ id, quantity }) => ({ id, quantity }))).toEqual([{ id: line?.id, quantity: 1 }])
  expect(got?.submission.totals.total).toBe((part?.totals.total ?? 0) - toReturn)
  expect(got?.submission.shippingAddress).toMatchObject({ address1: '5 Elsewhere Lane', region: 'NY' })
  await eventually('the others to be accepted', async () => (await brandOrderOf(placed.id, kept)).status === 'accepted')
  expect(await commandsAt(ended, whole?.id ?? '', 'order.submit')).toBe(0)
  expect(await commandsAt(kept, part?.id ?? '', 'order.cancel')).toBe(0)

  const events = await readEvents(placed.id)
  const told = events.filter(({ brandId }) => brandId === ended).map(({ type }) => type)
  expect(told).toEqual(['order.cancellation_updated', 'order.cancelled'])
  expect(events.filter(({ type }) => type === 'order.address_changed')).toHaveLength(1)
})
