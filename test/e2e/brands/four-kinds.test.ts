import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OrderEvent } from '../../../functions/orders/event.ts'
import type { OrderAnswer } from '../../../functions/orders/order-answer.ts'
import { call, eventually, place, readEvents, readOrder } from '../api.ts'
import { invoke } from '../aws.ts'
import { act, arrived, commandsAt } from '../brand.ts'
import { ask, type ChangeAnswer } from '../changes/change.ts'
import { sampleOrder } from '../sample-order.ts'
import { type Receiver, startReceiver } from '../webhooks/receiver.ts'
import { newStorefront, Subscriber } from '../webhooks/subscriber.ts'
import { emailBrand } from './email/email-brand.ts'
import { firstMailTo, linkIn } from './email/inbox.ts'
import { press } from './email/press.ts'
import { Shop } from './shop.ts'
import { VendureShop } from './vendure-shop.ts'

const demo = 'brand-10'

let shop: Shop
let vendure: VendureShop
let receiver: Receiver
beforeAll(async () => {
  shop = await Shop.open()
  vendure = await VendureShop.open()
  receiver = await startReceiver()
})
afterAll(async () => {
  await shop.close()
  await vendure.close()
  await receiver.stop()
})

test('one order over a server, a mailbox, a Shopify shop and a real Vendure, each with what it can of a return and a refund', async () => {
  const key = await newStorefront('Four kinds')
  await new Subscriber(key).subscribe(receiver)
  const mailed = await emailBrand()
  const brandIds = [demo, mailed.id, shop.brandId, vendure.brandId]
  const sample = sampleOrder(brandIds)
  const placed = await place(sample, key)
  const part = (order: OrderAnswer, brandId: string) => {
    const found = order.brandOrders.find((one) => one.brandId === brandId)
    if (found === undefined) throw new Error(`The order has nothing of ${brandId}.`)
    return found
  }
  /** Ticks as the schedule of polls does each minute. */
  const once = (what: string, is: (order: OrderAnswer) => boolean) =>
    eventually(what, async () => {
      await invoke('queue-polls')
      const order = await readOrder(placed.id, key)
      return is(order) && order
    })
  const ids = Object.fromEntries(brandIds.map((brandId) => [brandId, part(placed, brandId).id]))
  const idAt = (brandId: string) => ids[brandId] ?? ''
  const lineAt = (brandId: string) => part(placed, brandId).lines[0]?.id ?? ''

  // Each takes its part.
  await arrived(demo, idAt(demo))
  const mail = await firstMailTo(mailed.recipient)
  expect(await press(linkIn(mail, 'accept'), { ownNumber: 'A-4' })).toMatchObject({ status: 200 })
  const atShop = await shop.arrived(idAt(shop.brandId))
  await shop.tell()
  const atVendure = await vendure.arrived(idAt(vendure.brandId))
  const taken = await once('all four to accept', ({ brandOrders }) =>
    brandOrders.every(({ status }) => status === 'accepted'),
  )
  // 4 × 1030 less its share of the discount, 4 × 1030 ÷ 10200 × 101, with shipping and taxes.
  expect(part(taken, vendure.brandId).totals.total).toBe(4120 - 41 + 503 + 83 + 40)
  expect(atVendure).toMatchObject({ total: 4705, currency: 'USD', lines: [{ quantity: 4 }] })
  expect(atVendure.address).toContain(sample.shippingAddress?.address1)
  expect(part(taken, vendure.brandId)).toMatchObject({ actions: ['cancel', 'address_change', 'refund'] })

  // Each ships and delivers; the Vendure in two parcels.
  await act(demo, idAt(demo), 'ship')
  const mailLine = lineAt(mailed.id)
  const shipment = { carrier: 'DHL', trackingNumber: 'JD0147', [`quantity.${mailLine}`]: '2' }
  expect(await press(linkIn(mail, 'ship'), shipment)).toMatchObject({ status: 200 })
  await shop.ship(atShop, 3, '1Z3')
  const vendureLine = lineAt(vendure.brandId)
  await vendure.ship(idAt(vendure.brandId), { lineId: vendureLine, quantity: 3 }, '1Z4')
  await once('three of four units to leave the Vendure', (order) => {
    return part(order, vendure.brandId).fulfillmentStatus === 'partially_fulfilled'
  })
  await vendure.ship(idAt(vendure.brandId), { lineId: vendureLine, quantity: 1 }, '1Z5')
  await once('everything to be shipped', ({ fulfillmentStatus }) => fulfillmentStatus === 'fulfilled')
  await act(demo, idAt(demo), 'deliver')
  expect(await press(linkIn(mail, 'deliver'), { shipment: 'JD0147' })).toMatchObject({ status: 200 })
  await shop.deliver(atShop)
  await vendure.staff.deliver(idAt(vendure.brandId))
  const delivered = await once('everything to be delivered', ({ status }) => status === 'completed')
  expect(delivered).toMatchObject({ fulfillmentStatus: 'delivered', attention: null })
  expect(part(delivered, vendure.brandId).fulfillments.map(({ tracking }) => tracking[0]?.number)).toEqual([
    '1Z4',
    '1Z5',
  ])

  // A unit of each comes back, where the brand takes returns.
  const returning = [demo, shop.brandId, vendure.brandId]
  const returnIds: Record<string, string> = {}
  for (const brandId of returning) {
    const lines = [{ lineId: lineAt(brandId), quantity: 1, reason: 'too_small' }]
    const asked = await ask(placed.id, 'returns', { brandOrderId: idAt(brandId), lines }, { as: key })
    expect([brandId, asked.status]).toEqual([brandId, 201])
    returnIds[brandId] = asked.body.id
  }
  const byMail = { brandOrderId: idAt(mailed.id), lines: [{ lineId: mailLine, quantity: 1 }] }
  expect(await ask(placed.id, 'returns', byMail, { as: key })).toMatchObject({
    status: 409,
    body: { code: 'capability_not_supported' },
  })
  await once('the returns to be open', (order) =>
    returning.every((brandId) => part(order, brandId).returns[0]?.status === 'approved'),
  )
  await act(demo, idAt(demo), 'return', { status: 'received' })
  await shop.receiveReturns(atShop)
  await vendure.staff.receiveReturns(idAt(vendure.brandId))
  await once('the goods to be back', (order) =>
    returning.every((brandId) => part(order, brandId).returns[0]?.status === 'received'),
  )

  // Their money goes back; the platform pays, and each brand keeps a record. The mailbox refunds by itself.
  const issued: number[] = []
  for (const brandId of returning) {
    const wish = {
      brandOrderId: idAt(brandId),
      returnId: returnIds[brandId],
      reason: 'too_small',
      lines: [{ lineId: lineAt(brandId), quantity: 1 }],
    }
    const refund = await ask(placed.id, 'refunds', wish, { as: key })
    expect([brandId, refund.status, refund.body]).toMatchObject([brandId, 201, { returnedBy: 'platform' }])
    const closing = { status: 'issued', providerReference: `re_${issued.length}` }
    const path = `/v1/orders/${placed.id}/refunds/${refund.body.id}`
    const paid = await call<ChangeAnswer>('PATCH', path, { key, body: closing })
    expect([paid.status, paid.body.status]).toEqual([200, 'issued'])
    const { refunds } = part(await readOrder(placed.id, key), brandId)
    issued.push(refunds[0]?.total ?? 0)
  }
  expect(await press(linkIn(mail, 'refund'), { amount: '2.50', refundNumber: 'R-4' })).toMatchObject({ status: 200 })
  await eventually('the refund in Vendure’s books', async () => {
    const [booked] = await vendure.booked(idAt(vendure.brandId))
    return booked?.refunds === 1 && booked.refunded === issued[2]
  })
  await eventually('the refund in the shop’s books', async () => atShop.refunds.length > 0)
  await shop.tell()
  const total = issued.reduce((sum, amount) => sum + amount, 250)
  const order = await once('all of the refunds', ({ amounts }) => amounts.refunded === total)

  // Everything is there, once, and the money adds up.
  expect(order).toMatchObject({
    status: 'completed',
    fulfillmentStatus: 'delivered',
    refundStatus: 'partially_refunded',
    attention: null,
    amounts: { refunded: total, toReturn: 0, refundable: sample.totals.total - total },
  })
  for (const kind of ['refunded', 'toReturn', 'refundable'] as const) {
    expect(order.brandOrders.reduce((sum, { amounts }) => sum + amounts[kind], 0)).toBe(order.amounts[kind])
  }
  expect(part(order, vendure.brandId)).toMatchObject({
    lines: [{ quantities: { cancelled: 0, fulfilled: 4, delivered: 4, returned: 1, refunded: 1 } }],
    returns: [{ id: returnIds[vendure.brandId], status: 'received' }],
    refunds: [{ status: 'issued', returnId: returnIds[vendure.brandId], total: issued[2] }],
  })
  expect(await vendure.booked(idAt(vendure.brandId))).toMatchObject([{ returns: 1, refunds: 1, refunded: issued[2] }])
  expect(shop.orders(idAt(shop.brandId))).toHaveLength(1)
  expect(await commandsAt(demo, idAt(demo), 'order.submit')).toBe(1)
  expect([...shop.faults(), ...vendure.faults()]).toEqual([])

  // Its webhooks tell all of it, each once and signed.
  const events = await readEvents(placed.id, key)
  const ofVendure = events.filter(({ brandId }) => brandId === vendure.brandId)
  expect(ofVendure.filter((event) => !isPacked(event)).map(({ type }) => type)).toEqual([
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
  for (const { id } of part(order, vendure.brandId).fulfillments) {
    const [first, ...others] = ofVendure.filter(({ subject }) => subject.id === id)
    const life = first !== undefined && isPacked(first) ? others : [first, ...others]
    expect(life.map((event) => event?.type)).toEqual(['order.shipped', 'order.delivered'])
  }
  const heard = () => new Map(receiver.received.map(({ eventId, body }) => [eventId, body]))
  await eventually('every event to be delivered', async () => heard().size >= events.length)
  expect(receiver.received.filter(({ verified }) => !verified)).toEqual([])
  expect([...heard().keys()].toSorted()).toEqual(events.map(({ id }) => id).toSorted())
})

/** Staff of a Vendure make a parcel before they send it off; a poll in between tells that it waits. */
function isPacked(event: OrderEvent): boolean {
  return event.type === 'order.fulfillment_updated' && event.data.fulfillment.status === 'pending'
}
