import { afterAll, beforeAll, expect, test } from 'vitest'
import { admin } from '../administration/admin.ts'
import { call, eventually, place, readEvents, readOrder } from '../api.ts'
import { ask, type ChangeAnswer } from '../changes/change.ts'
import { sampleOrder } from '../sample-order.ts'
import { Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop.close())

/** An order of the shop alone that it has taken, as the shop has it. */
async function taken() {
  const placed = await place(sampleOrder([shop.brandId]))
  const brandOrderId = placed.brandOrders[0]?.id ?? ''
  const shopOrder = await shop.arrived(brandOrderId)
  const reaching = (what: string, is: (brandOrder: (typeof placed.brandOrders)[number]) => boolean) =>
    eventually(what, async () => {
      const [brandOrder] = (await readOrder(placed.id)).brandOrders
      return brandOrder !== undefined && is(brandOrder) && brandOrder
    })
  const { totals } = await reaching('acceptance', ({ status }) => status === 'accepted')
  return { orderId: placed.id, brandOrderId, shopOrder, reaching, total: totals.total }
}

test('an administrator sets the shop up again, and nothing is missing or made twice', async () => {
  const { status, body } = await admin<{ ok: boolean; findings: string[] }>('POST', `/brands/${shop.brandId}/set-up`)
  expect([status, body]).toMatchObject([200, { ok: true, findings: expect.any(Array) }])
})

test('before it ships, a shop sends an order elsewhere and then cancels it', async () => {
  const placed = await place(sampleOrder([shop.brandId]))
  const brandOrderId = placed.brandOrders[0]?.id ?? ''
  const shopOrder = await shop.arrived(brandOrderId)
  const brandOrder = async () => (await readOrder(placed.id)).brandOrders[0]
  await eventually('acceptance', async () => (await brandOrder())?.status === 'accepted')

  const { shippingAddress } = sampleOrder([shop.brandId])
  const moved = { brandOrderId, shippingAddress: { ...shippingAddress, address1: '5 Elsewhere Lane' } }
  const change = await ask(placed.id, 'address-changes', moved)
  expect([change.status, change.body.status]).toEqual([201, 'requested'])
  const changed = await eventually('the new address', async () =>
    (await readEvents(placed.id)).find(({ type }) => type === 'order.address_changed'),
  )
  expect(changed.data).toMatchObject({ addressChange: { id: change.body.id, status: 'confirmed' } })
  expect(shopOrder.shippingAddress).toMatchObject({ address1: '5 Elsewhere Lane' })

  const reason = { code: 'customer_request' }
  const asked = await ask(placed.id, 'cancellations', { brandOrderId, reason })
  expect([asked.status, asked.body.status]).toEqual([201, 'requested'])
  await eventually('the shop to cancel', async () => shopOrder.cancelledAt !== null)
  await shop.tell()
  const ended = await eventually('the end', async () => {
    const order = await readOrder(placed.id)
    return order.status === 'cancelled' && order
  })
  expect(ended.brandOrders[0]).toMatchObject({
    status: 'cancelled',
    reason,
    cancellations: [{ id: asked.body.id, status: 'confirmed' }],
    amounts: { refunded: 0, toReturn: placed.totals.total, refundable: 0 },
    actions: [],
  })
  const told = await readEvents(placed.id)
  expect(told.filter((event) => event.brandId === shop.brandId).map(({ type }) => type)).toEqual([
    'order.in_progress',
    'order.address_changed',
    'order.cancellation_updated',
    'order.cancellation_updated',
    'order.cancelled',
  ])
  expect(shop.faults()).toEqual([])
})

test('what the shop’s staff give back of the platform’s money waits for the platform', async () => {
  const { orderId, shopOrder, reaching, total } = await taken()
  await shop.ship(shopOrder, 1, '1Z4')
  await shop.deliver(shopOrder)
  await reaching('delivery', ({ status }) => status === 'completed')
  await shop.issueRefund(shopOrder, '3.00')
  const waiting = await reaching('the refund', ({ refunds }) => refunds.length > 0)
  expect(waiting).toMatchObject({
    refunds: [{ status: 'pending', total: 300, returnedBy: 'platform' }],
    amounts: { refunded: 0, toReturn: 300, refundable: total - 300 },
  })
  const path = `/v1/orders/${orderId}/refunds/${waiting.refunds[0]?.id}`
  const closed = await call<ChangeAnswer>('PATCH', path, { body: { status: 'issued', providerReference: 're_4' } })
  expect([closed.status, closed.body.status]).toEqual([200, 'issued'])

  // Whatever the shop tells afterwards does not open it again.
  await shop.issueRefund(shopOrder, '1.00')
  const after = await reaching('the other refund', ({ refunds }) => refunds.length > 1)
  expect(after.amounts).toEqual({ refunded: 300, toReturn: 100, refundable: total - 400 })
})

test('the staff cancel by themselves; what has shipped cannot be cancelled any more', async () => {
  const [cancelled, shipped] = [await taken(), await taken()]
  await shop.cancel(cancelled.shopOrder)
  const ended = await cancelled.reaching('the end', ({ status }) => status === 'cancelled')
  expect(ended).toMatchObject({
    reason: { code: 'out_of_stock' },
    cancellations: [],
    amounts: { refunded: 0, toReturn: cancelled.total, refundable: 0 },
  })

  // The platform asks before it has heard that the parcel left.
  const { brandOrderId, orderId, shopOrder } = shipped
  shop.leave(shopOrder, 1, '1Z5')
  const asked = await ask(orderId, 'cancellations', { brandOrderId })
  expect([asked.status, asked.body.status]).toEqual([201, 'requested'])
  await shipped.reaching('the refusal', ({ cancellations }) => cancellations[0]?.status === 'refused')
  await shop.tell()
  const after = await shipped.reaching('the shipment', ({ fulfillments }) => fulfillments.length > 0)
  expect(after).toMatchObject({ attention: null, amounts: { toReturn: 0 }, lines: [{ quantities: { cancelled: 0 } }] })
  expect(shop.faults()).toEqual([])
})
