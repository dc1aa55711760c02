import { appendFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BrandStand } from './brand-stand.ts'

let stand: BrandStand
beforeEach(async () => {
  stand = new BrandStand()
  await stand.start()
})
afterEach(() => stand.stop())

test('pending is decided later by the staff', async () => {
  await stand.behave({ mode: 'pending' })
  expect((await stand.submit('bo_1', 'key-1')).body).toMatchObject({ outcome: 'pending' })
  await stand.act('bo_1', 'accept')
  await stand.reported()
  expect(stand.updates).toMatchObject([
    { type: 'order.accepted', data: { brandOrderId: 'bo_1', brandReference: 'AUR-1001' } },
  ])
})

test('shipping in two parts, then delivering, reports each shipment whole and in order', async () => {
  await stand.submit('bo_1', 'key-1')
  await stand.act('bo_1', 'ship', {
    lines: [{ lineId: 'line_1', quantity: 1 }],
    tracking: [{ carrier: 'ups', number: '1Z999' }],
  })
  await stand.act('AUR-1001', 'ship')
  expect((await stand.act('bo_1', 'ship')).status).toBe(409)
  await stand.act('bo_1', 'deliver')
  await stand.reported()
  const fulfillments = stand.updates.map(({ data }) => data.fulfillment as { reference: string; status: string })
  expect(fulfillments.map(({ reference, status }) => `${reference} ${status}`)).toEqual([
    'SH-1 shipped',
    'SH-2 shipped',
    'SH-1 delivered',
    'SH-2 delivered',
  ])
  expect(fulfillments[0]).toMatchObject({
    lines: [{ lineId: 'line_1', quantity: 1 }],
    tracking: [{ carrier: 'ups', number: '1Z999' }],
  })
  expect((await stand.act('bo_1', 'deliver')).status).toBe(409)
})

test('what is done at the same moment is reported at different times, so that the later news counts', async () => {
  await stand.submit('bo_1', 'key-1')
  vi.useFakeTimers({ toFake: ['Date'] })
  try {
    await stand.act('bo_1', 'ship')
    await stand.act('bo_1', 'deliver')
    await stand.reported()
  } finally {
    vi.useRealTimers()
  }
  const [shipped = '', delivered = ''] = stand.updates.map(({ data }) => String(data.occurredAt))
  expect(Date.parse(delivered)).toBeGreaterThan(Date.parse(shipped))
})

test('refunds in two parts add up to the line, by the unit rule', async () => {
  await stand.submit('bo_1', 'key-1')
  const one = { lines: [{ lineId: 'line_1', quantity: 1 }] }
  await stand.act('bo_1', 'refund', one)
  await stand.act('bo_1', 'refund', one)
  await stand.reported()
  const refunds = stand.updates.map(({ data }) => data.refund as { total: number; reference: string })
  expect(refunds.map(({ reference, total }) => [reference, total])).toEqual([
    ['RF-1', 2572],
    ['RF-2', 2572],
  ])
})

test('what the platform asked for keeps its ids until it is done', async () => {
  await stand.submit('bo_1', 'key-1')
  const lines = [{ lineId: 'line_1', quantity: 1 }]
  expect((await stand.send('return.request', { brandOrderId: 'bo_1', returnId: 'ret_1', lines })).body).toMatchObject({
    outcome: 'accepted',
    reference: 'RMA-1',
  })
  expect(
    (await stand.send('refund.request', { brandOrderId: 'bo_1', refundId: 'ref_1', total: 2572 })).body,
  ).toMatchObject({
    reference: 'RF-1',
  })
  await stand.act('bo_1', 'return')
  await stand.act('bo_1', 'refund')
  await stand.reported()
  expect(stand.updates).toMatchObject([
    { type: 'return.updated', data: { return: { reference: 'RMA-1', returnId: 'ret_1', status: 'received', lines } } },
    {
      type: 'refund.updated',
      data: { refund: { reference: 'RF-1', refundId: 'ref_1', status: 'issued', total: 2572 } },
    },
  ])
})

test('a cancellation and a change of address that stay open are decided later', async () => {
  await stand.submit('bo_1', 'key-1')
  await stand.behave({ mode: 'pending' })
  await stand.send('order.change_address', {
    brandOrderId: 'bo_1',
    addressChangeId: 'adr_1',
    shippingAddress: { city: 'Salem' },
  })
  await stand.send('order.cancel', {
    brandOrderId: 'bo_1',
    cancellationId: 'can_1',
    reason: { code: 'customer_request' },
  })
  await stand.act('bo_1', 'decide', { addressChangeId: 'adr_1' })
  await stand.act('bo_1', 'decide', { cancellationId: 'can_1', status: 'refused' })
  await stand.reported()
  expect(stand.updates).toMatchObject([
    { type: 'address_change.updated', data: { addressChange: { addressChangeId: 'adr_1', status: 'confirmed' } } },
    { type: 'cancellation.updated', data: { cancellation: { cancellationId: 'can_1', status: 'refused' } } },
  ])
})

test('a report is sent until it is taken, under the same id, and given up only where a retry is useless', async () => {
  await stand.submit('bo_1', 'key-1')
  stand.answers = [503, 404]
  await stand.act('bo_1', 'ship')
  await stand.reported()
  expect(stand.updates).toHaveLength(1)
  stand.answers = [422]
  await stand.act('bo_1', 'deliver')
  await stand.reported()
  expect((await stand.overview()).updates.map(({ state, status }) => [state, status])).toEqual([
    ['sent', 202],
    ['refused', 422],
  ])
})

test('a restart knows every order and sends what was still to be sent; a line cut short by a crash is no harm', async () => {
  await stand.submit('bo_1', 'key-1')
  stand.answers = Array.from({ length: 50 }, () => 503)
  await stand.act('bo_1', 'ship')
  await stand.stopBrand()
  expect(stand.updates).toEqual([])
  appendFileSync(stand.storageFile, '{"kind":"order","ord')
  stand.answers = []
  await stand.startBrand()
  await stand.reported()
  expect(stand.updates).toMatchObject([{ type: 'fulfillment.updated' }])
  expect((await stand.submit('bo_1', 'key-1')).body).toMatchObject({ brandReference: 'AUR-1001' })
  await stand.stopBrand()
  await stand.startBrand()
  expect((await stand.overview()).orders).toHaveLength(1)
})

test('a watcher sees every command and every report with its result; the staff ship and deliver by themselves', async () => {
  await stand.behave({ mode: 'fail', times: 1 })
  await stand.submit('bo_1', 'key-1')
  await stand.behave({ mode: 'reject', times: 1 })
  await stand.submit('bo_2', 'key-2')
  stand.startStaff()
  await stand.submit('bo_3', 'key-3')
  await vi.waitFor(async () => expect((await stand.overview()).updates).toHaveLength(2))
  await stand.reported()
  expect(stand.seen).toEqual([
    'command order.submit 500',
    'command order.submit refused',
    'command order.submit accepted',
    'report fulfillment.updated 202',
    'report fulfillment.updated 202',
  ])
  const statuses = stand.updates.map(({ data }) => (data.fulfillment as { status: string }).status)
  expect(statuses).toEqual(['shipped', 'delivered'])
})
