import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually, place, readEvents, readOrder } from '../api.ts'
import { ask } from '../changes/change.ts'
import { sampleOrder } from '../sample-order.ts'
import { Shop } from './shop.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop.close())

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
