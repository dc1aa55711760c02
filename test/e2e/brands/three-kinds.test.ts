import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrderEvent } from '../../../functions/orders/event.ts'
import type { OrderAnswer } from '../../../functions/orders/order-answer.ts'
import { call, eventually, place, readEvents, readOrder } from '../api.ts'
import { act, arrived, commandsAt } from '../brand.ts'
import { ask, type ChangeAnswer } from '../changes/change.ts'
import { sampleOrder } from '../sample-order.ts'
import { type Receiver, startReceiver } from '../webhooks/receiver.ts'
import { newStorefront, Subscriber } from '../webhooks/subscriber.ts'
import { emailBrand } from './email/email-brand.ts'
import { firstMailTo, linkIn } from './email/inbox.ts'
import { press } from './email/press.ts'
import { Shop } from './shop.ts'

const demo = 'brand-10'
const support = { email: 'help@atelier.example', phone: '+41441234567' }

let shop: Shop
let receiver: Receiver
beforeAll(async () => {
  shop = await Shop.open()
  receiver = await startReceiver()
})
afterAll(async () => {
  await shop.close()
  await receiver.stop()
})

test('one order over a shop, a mailbox and a server, to delivered, with a return and a refund', async () => {
  const key = await newStorefront('Three kinds')
  await new Subscriber(key).subscribe(receiver)
  const mailed = await emailBrand({}, { support, returnPolicyUrl: 'https://atelier.example/returns' })
  const sample = sampleOrder([demo, mailed.id, shop.brandId])
  const placed = await place(sample, key)
  const part = (order: OrderAnswer, brandId: string) => {
    const found = order.brandOrders.find((one) => one.brandId === brandId)
    if (found === undefined) throw new Error(`The order has nothing of ${brandId}.`)
    return found
  }
  const once = (what: string, is: (order: OrderAnswer) => boolean) =>
    eventually(what, async () => {
      const order = await readOrder(placed.id, key)
      return is(order) && order
    })
  const [atDemo, atMail, atShop] = [demo, mailed.id, shop.brandId].map((brandId) => part(placed, brandId).id)

  // Each takes its part in its own way.
  await arrived(demo, atDemo ?? '')
  const mail = await firstMailTo(mailed.recipient)
  const shopOrder = await shop.arrived(atShop ?? '')
  expect(await press(linkIn(mail, 'accept'), { ownNumber: 'Ö-3' })).toMatchObject({ status: 200 })
  await shop.tell()
  const taken = await once('all three to accept', ({ brandOrders }) =>
    brandOrders.every(({ status }) => status === 'accepted'),
  )
  expect(taken.status).toBe('in_progress')
  expect(part(taken, mailed.id).brandReference).toBe('Ö-3')
  expect(part(taken, shop.brandId).brandReference).toBe(shopOrder.name)

  // 101 off 1000, 2020 and 3060 is 17, 33 and 51; shipping and its tax come on top.
  expect([demo, mailed.id, shop.brandId].map((brandId) => part(taken, brandId).totals.total)).toEqual([
    1000 - 17 + 500 + 80 + 40,
    2020 - 33 + 501 + 81 + 40,
    3060 - 51 + 502 + 82 + 40,
  ])
  expect(Number(shopOrder.total)).toBe(3633)

  // What people with a mailbox cannot be asked by a machine, their support can.
  expect(part(taken, mailed.id).actions).toEqual([])
  expect(part(taken, shop.brandId).actions).toEqual(['cancel', 'address_change', 'refund'])
  const { shippingAddress } = sample
  for (const [what, more] of Object.entries({ cancellations: {}, 'address-changes': { shippingAddress } })) {
    const refused = await ask(placed.id, what, { brandOrderId: atMail, ...more }, { as: key })
    expect([what, refused.status, refused.body]).toMatchObject([
      what,
      409,
      { code: 'capability_not_supported', support, returnPolicyUrl: 'https://atelier.example/returns' },
    ])
  }

  // Each ships in its own way; the shop in two parcels.
  const mailLine = part(taken, mailed.id).lines[0]?.id
  await act(demo, atDemo ?? '', 'ship')
  const shipment = { carrier: 'DHL', trackingNumber: 'JD0146', [`quantity.${mailLine}`]: '2' }
  expect(await press(linkIn(mail, 'ship'), shipment)).toMatchObject({ status: 200 })
  await shop.ship(shopOrder, 2, '1Z1')
  await once('two of three units to leave the shop', (order) => {
    return part(order, shop.brandId).fulfillmentStatus === 'partially_fulfilled'
  })
  await shop.ship(shopOrder, 1, '1Z2')
  await once('everything to be shipped', ({ fulfillmentStatus }) => fulfillmentStatus === 'fulfilled')
  await act(demo, atDemo ?? '', 'deliver')
  expect(await press(linkIn(mail, 'deliver'), { shipment: 'JD0146' })).toMatchObject({ status: 200 })
  await shop.deliver(shopOrder)
  const delivered = await once('everything to be delivered', ({ status }) => status === 'completed')
  expect(delivered).toMatchObject({ fulfillmentStatus: 'delivered', attention: null })
  expect(part(delivered, shop.brandId).fulfillments.map(({ status, lines }) => [status, lines[0]?.quantity])).toEqual([
    ['delivered', 2],
    ['delivered', 1],
  ])

  // Two of the shop's three units come back.
  const lineId = part(delivered, shop.brandId).lines[0]?.id
  const lines = [{ lineId, quantity: 2 }]
  const goods = { brandOrderId: atShop, lines: [{ lineId, quantity: 2, reason: 'too_small' }] }
  const asked = await ask(placed.id, 'returns', goods, { as: key })
  expect([asked.status, asked.body.status]).toEqual([201, 'requested'])
  await eventually('the return at the shop', async () => shopOrder.returns.length > 0)
  await once('its approval', (order) => part(order, shop.brandId).returns[0]?.status === 'approved')
  await shop.receiveReturns(shopOrder)
  await once('the goods to be back', (order) => part(order, shop.brandId).returns[0]?.status === 'received')

  // Their money goes back: 2 of 3 units of 1020 carry 34 of the discount of 51 and 55 of the tax of 82.
  const money = { brandOrderId: atShop, returnId: asked.body.id, reason: 'too_small', lines, shipping: 502 }
  const total = 2 * 1020 - 34 + 55 + 502 + 40
  const refund = await ask(placed.id, 'refunds', { ...money, expectedTotal: total }, { as: key })
  expect([refund.status, refund.body]).toMatchObject([201, { status: 'pending', total, returnedBy: 'platform' }])
  await eventually('the refund in the shop’s books', async () => shopOrder.refunds.length > 0)
  await shop.tell()
  const path = `/v1/orders/${placed.id}/refunds/${refund.body.id}`
  const closing = { status: 'issued', providerReference: 're_3' }
  const issued = await call<ChangeAnswer>('PATCH', path, { key, body: closing })
  expect([issued.status, issued.body.status]).toEqual([200, 'issued'])
  const paidBack = shopOrder.refunds.flatMap(({ transactions }) => transactions)
  expect(paidBack.reduce((sum, { units }) => sum + Number(units), 0)).toBe(total)

  // The order as its storefront reads it: everything there, and the money adds up.
  const order = await readOrder(placed.id, key)
  expect(order).toMatchObject({
    status: 'completed',
    fulfillmentStatus: 'delivered',
    refundStatus: 'partially_refunded',
    attention: null,
    totals: sample.totals,
    amounts: { refunded: total, toReturn: 0, refundable: sample.totals.total - total },
  })
  for (const kind of ['refunded', 'toReturn', 'refundable'] as const) {
    expect(order.brandOrders.reduce((sum, { amounts }) => sum + amounts[kind], 0)).toBe(order.amounts[kind])
  }
  expect(part(order, shop.brandId)).toMatchObject({
    lines: [{ quantities: { cancelled: 0, fulfilled: 3, delivered: 3, returned: 2, refunded: 2 } }],
    returns: [{ id: asked.body.id, status: 'received', lines: goods.lines }],
    refunds: [{ id: refund.body.id, status: 'issued', returnId: asked.body.id, providerReference: 're_3', total }],
  })
  for (const brandId of [demo, mailed.id]) {
    expect(part(order, brandId)).toMatchObject({ status: 'completed', refundStatus: 'none', returns: [], refunds: [] })
  }
  expect(shop.orders(atShop ?? '')).toHaveLength(1)
  expect(await commandsAt(demo, atDemo ?? '', 'order.submit')).toBe(1)
  expect(shop.faults()).toEqual([])

  // The same events by the order, by the feed and by webhook, each once and as it was.
  const events = await readEvents(placed.id, key)
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1))
  expect(order.lastSequence).toBe(events.length)
  expect(typesOf(events, shop.brandId)).toEqual([
    'order.in_progress',
    'order.shipped',
    'order.shipped',
    'order.delivered',
    'order.delivered',
    'order.return_initiated',
    'order.return_updated',
    'order.return_updated',
    'order.refund_updated',
    'order.refund_issued',
  ])
  for (const brandId of [demo, mailed.id]) {
    expect(typesOf(events, brandId)).toEqual(['order.in_progress', 'order.shipped', 'order.delivered'])
  }
  expect(typesOf(events, null)).toEqual(['order.placed', 'order.completed'])
  await eventually('every event to be delivered', async () => heardBy(receiver).length >= events.length)
  expect(receiver.received.filter(({ verified }) => !verified)).toEqual([])
  expect(heardBy(receiver)).toEqual(events)
  expect(await eventually('the feed', () => feedOf(key, events.length))).toEqual(events)
})

function typesOf(events: readonly OrderEvent[], brandId: string | null): string[] {
  return events.filter((event) => event.brandId === brandId).map(({ type }) => type)
}

/** The events that the receiver got, in their order; one that came twice is one. */
function heardBy({ received }: Receiver): unknown[] {
  const once = new Map(received.map(({ eventId, ...event }) => [eventId, event]))
  return [...once.values()].toSorted((one, other) => one.sequence - other.sequence).map(({ body }) => body)
}

/** The storefront's feed from its start, once it has so many events. */
async function feedOf(key: string, count: number): Promise<OrderEvent[] | false> {
  const { body } = await call<{ data: OrderEvent[] }>('GET', '/v1/events?limit=100', { key })
  return body.data.length >= count && body.data
}
