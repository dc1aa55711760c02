import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrderAnswer } from '../../../functions/orders/order-answer.ts'
import type { LoggedAct } from '../../../functions/support/audit/act.ts'
import { call, eventually, place, readEvents, readOrder } from '../api.ts'
import { invoke } from '../aws.ts'
import { act, arrived, commandsAt } from '../brand.ts'
import { emailBrand } from '../brands/email/email-brand.ts'
import { firstMailTo, linkIn, mailsTo } from '../brands/email/inbox.ts'
import { press } from '../brands/email/press.ts'
import { Shop } from '../brands/shop.ts'
import { VendureShop } from '../brands/vendure-shop.ts'
import { atBrand } from '../changes/change.ts'
import { sampleOrder } from '../sample-order.ts'
import { type Receiver, startReceiver } from '../webhooks/receiver.ts'
import { newStorefront, Subscriber } from '../webhooks/subscriber.ts'
import { tokenOf } from './member-session.ts'

/** Each act of a member against each kind of brand: what it does at the brand, in events, at a subscriber, in the audit log. */

const demo = 'brand-06'
const help = { email: 'help@kinds.example', phone: null, url: null }

type BrandOrder = OrderAnswer['brandOrders'][number]
type ActName = 'address-changes' | 'cancellations' | 'returns' | 'refunds'
type KindName = 'signed-http' | 'shopify' | 'vendure' | 'email'

let key: string
let receiver: Receiver
let shop: Shop
let vendure: VendureShop
let mailed: { id: string; recipient: string }
beforeAll(async () => {
  key = await newStorefront('Acts by kind')
  receiver = await startReceiver()
  await new Subscriber(key).subscribe(receiver)
  shop = await Shop.open()
  vendure = await VendureShop.open()
  mailed = await emailBrand({}, { support: help })
})
afterAll(async () => {
  await shop?.close()
  await vendure?.close()
  await receiver?.stop()
})

const brandOf = (kind: KindName): string =>
  ({ 'signed-http': demo, shopify: shop.brandId, vendure: vendure.brandId, email: mailed.id })[kind]

/** Webhooks of the shop that wait are sent. The rest is what the schedules do each minute: the shop's jobs are asked for, and a Vendure is polled. */
const hear = async (kind: KindName) => {
  if (kind === 'shopify') await Promise.all([shop.tell(), invoke('sweep-due-work')])
  if (kind === 'vendure') await invoke('queue-polls')
}

/** An order of one brand of the kind that is accepted, and shipped where the act needs that. */
async function orderOf(kind: KindName, isShipped: boolean) {
  const brandId = brandOf(kind)
  const mailsBefore = (await mailsTo(mailed.recipient)).length
  const { id: orderId } = await place(sampleOrder([brandId]), key)
  const part = async (): Promise<BrandOrder | undefined> => (await readOrder(orderId, key)).brandOrders[0]
  const reaching = (what: string, is: (brandOrder: BrandOrder) => boolean) =>
    eventually(`${what} at ${brandId}`, async () => {
      await hear(kind)
      const found = await part()
      return found !== undefined && is(found) && found
    })
  const { id } = await reaching('birth', () => true)
  const mail = async () => {
    const mails = await eventually('the mail', async () => {
      const all = await mailsTo(mailed.recipient)
      return all.length > mailsBefore && all
    })
    return mails.at(-1) ?? firstMailTo(mailed.recipient)
  }
  if (kind === 'signed-http') await arrived(brandId, id)
  else if (kind === 'vendure') await vendure.arrived(id)
  else if (kind === 'shopify') await shop.arrived(id)
  else await press(linkIn(await mail(), 'accept'), { ownNumber: 'A-1' })
  const accepted = await reaching('acceptance', ({ status }) => status === 'accepted')
  if (!isShipped) return { orderId, brandOrder: accepted }
  const lineId = accepted.lines[0]?.id
  if (kind === 'signed-http') await act(brandId, id, 'ship')
  else if (kind === 'vendure') await vendure.ship(id, { lineId: lineId ?? '', quantity: 1 }, '1Z1')
  else if (kind === 'shopify') await shop.ship(await shop.arrived(id), 1, '1Z1')
  else await press(linkIn(await mail(), 'ship'), { carrier: 'UPS', trackingNumber: '1Z1', [`quantity.${lineId}`]: '1' })
  return { orderId, brandOrder: await reaching('shipment', ({ fulfillments }) => fulfillments.length > 0) }
}

async function ask(path: string, body: unknown) {
  const headers = { 'idempotency-key': randomUUID() }
  return call<{ id: string; code?: string; support?: object }>('POST', `/support${path}`, {
    body,
    headers,
    key: await tokenOf('support'),
  })
}

async function actsOn(orderId: string): Promise<LoggedAct[]> {
  const options = { key: await tokenOf('supportAdmin') }
  return (await call<{ data: LoggedAct[] }>('GET', `/support/audit?orderId=${orderId}`, options)).body.data
}

const elsewhere = { ...sampleOrder([demo]).shippingAddress, address1: '5 Other Street' }

const acts: Readonly<
  Record<ActName, { isShipped: boolean; body: (of: BrandOrder) => object; event: string; act: string }>
> = {
  'address-changes': {
    isShipped: false,
    body: ({ id }) => ({ brandOrderId: id, shippingAddress: elsewhere }),
    event: 'order.address_changed',
    act: 'address_change_requested',
  },
  cancellations: {
    isShipped: false,
    body: ({ id }) => ({ brandOrderId: id }),
    event: 'order.cancelled',
    act: 'cancellation_requested',
  },
  returns: {
    isShipped: true,
    body: ({ id, lines }) => ({ brandOrderId: id, lines: [{ lineId: lines[0]?.id, quantity: 1 }] }),
    event: 'order.return_initiated',
    act: 'return_requested',
  },
  refunds: {
    isShipped: true,
    body: ({ id }) => ({ brandOrderId: id, reason: 'sorry', goodwill: 100 }),
    event: 'order.refund_updated',
    act: 'refund_requested',
  },
}
const actNames = Object.keys(acts) as ActName[]

/** Whether the brand itself has what was asked of it. */
async function isAtBrand(kind: KindName, what: ActName, { id }: BrandOrder, changeId: string): Promise<boolean> {
  if (kind === 'shopify') {
    const order = await shop.arrived(id)
    const found = {
      'address-changes': () => JSON.stringify(order.shippingAddress ?? {}).includes('5 Other Street'),
      cancellations: () => order.cancelledAt !== null,
      returns: () => order.returns.length === 1,
      refunds: () => order.refunds.length === 1,
    }
    return found[what]()
  }
  if (kind === 'vendure') {
    const [booked] = await vendure.booked(id)
    const found = {
      'address-changes': booked?.address.includes('5 Other Street'),
      cancellations: booked?.cancelled,
      returns: booked?.returns === 1,
      refunds: booked?.refunds === 1,
    }
    return found[what] ?? false
  }
  const order = await atBrand(demo, id)
  const ids = {
    'address-changes': order.addressChanges.map(({ addressChangeId }) => addressChangeId),
    cancellations: order.cancellations.map(({ cancellationId }) => cancellationId),
    returns: order.returns.map(({ returnId }) => returnId),
    refunds: order.refunds.map(({ refundId }) => refundId),
  }
  return ids[what].includes(changeId)
}

describe.each(['signed-http', 'shopify', 'vendure'] as const)('a brand by %s', (kind) => {
  test.each(actNames)('is asked by %s once, and it is told to everybody', async (what) => {
    const { isShipped, body, event, act: code } = acts[what]
    const { orderId, brandOrder } = await orderOf(kind, isShipped)
    const asked = await ask(`/orders/${orderId}/${what}`, body(brandOrder))
    expect(asked.status).toBe(201)
    await eventually(`${what} at the brand`, async () => {
      await hear(kind)
      return isAtBrand(kind, what, brandOrder, asked.body.id)
    })
    const found = await eventually(event, async () => {
      await hear(kind)
      return (await readEvents(orderId, key)).find(({ type }) => type === event)
    })
    await eventually(`${event} at the subscriber`, async () =>
      receiver.received.some((one) => one.orderId === orderId && one.eventId === found.id && one.verified),
    )
    expect(await actsOn(orderId)).toMatchObject([{ act: code, brandOrderId: brandOrder.id, subject: asked.body.id }])
    // Who asked is in the audit log alone.
    const [{ memberId } = { memberId: '' }] = await actsOn(orderId)
    expect(JSON.stringify([await readEvents(orderId, key), receiver.received])).not.toContain(memberId)
    if (kind === 'signed-http') {
      const command = {
        'address-changes': 'order.change_address',
        cancellations: 'order.cancel',
        returns: 'return.request',
        refunds: 'refund.request',
      }[what]
      expect(await commandsAt(demo, brandOrder.id, command)).toBe(1)
    }
  })
})

test.each(actNames)(
  'a brand by e-mail cannot be asked by %s: who can is named, and nothing is told or logged',
  async (what) => {
    const { isShipped, body } = acts[what]
    const { orderId, brandOrder } = await orderOf('email', isShipped)
    const before = await readEvents(orderId, key)
    const refused = await ask(`/orders/${orderId}/${what}`, body(brandOrder))
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'capability_not_supported', support: help }])
    expect(await readEvents(orderId, key)).toEqual(before)
    expect(await actsOn(orderId)).toEqual([])
  },
)

test.each(['signed-http', 'shopify', 'vendure', 'email'] as const)(
  'with a brand by %s: nothing is sent again that was answered, a webhook is, and the brand can be written to',
  async (kind) => {
    const { orderId, brandOrder } = await orderOf(kind, false)
    const path = `/orders/${orderId}/brand-orders/${brandOrder.id}`
    for (const what of ['retries', 'attention-settlements']) {
      expect([what, (await ask(`${path}/${what}`, {})).body.code]).toEqual([what, 'state_conflict'])
    }
    expect(await actsOn(orderId)).toEqual([])

    const options = { key: await tokenOf('support') }
    const [delivery] = await eventually('its webhooks', async () => {
      const list = `/support/orders/${orderId}/webhook-deliveries`
      const { data } = (await call<{ data: { id: string; eventId: string; status: string }[] }>('GET', list, options))
        .body
      return data.length >= 2 && data.every(({ status }) => status === 'succeeded') && data
    })
    const came = () => receiver.received.filter(({ eventId }) => eventId === delivery?.eventId).length
    const before = came()
    expect((await ask(`/orders/${orderId}/webhook-deliveries/${delivery?.id}/resends`, {})).status).toBe(202)
    await eventually('it to come again', async () => came() > before)

    const message = { brandOrderId: brandOrder.id, topic: 'other', message: 'Is it on its way?' }
    const written = await ask(`/orders/${orderId}/brand-contacts`, message)
    // A brand without a contact cannot be written to.
    const hasContact = kind === 'signed-http' || kind === 'email'
    expect([kind, written.status]).toEqual([kind, hasContact ? 201 : 409])
    expect((await actsOn(orderId)).map((one) => one.act).toSorted()).toEqual(
      hasContact ? ['brand_contacted', 'webhook_resent'] : ['webhook_resent'],
    )
  },
)
