import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoggedAct } from '../../../functions/support/audit/act.ts'
import { call, eventually, place, readEvents, readOrder } from '../api.ts'
import { act, arrived, commandsAt } from '../brand.ts'
import { emailBrand } from '../brands/email/email-brand.ts'
import { firstMailTo, linkIn } from '../brands/email/inbox.ts'
import { press } from '../brands/email/press.ts'
import { Shop } from '../brands/shop.ts'
import { accepted, atBrand, brandOrderReaching, type ChangeAnswer } from '../changes/change.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'
import { signIn, tokenOf } from './member-session.ts'
import { newAccount } from './other-tokens.ts'

const demo = 'brand-09'
const helpdesk = { email: 'help@atelier.example', phone: '+41441234567' }

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop.close())

/** A member asks for something, under a key of its own. */
async function ask(path: string, body: unknown, { as, method = 'POST' }: { as?: string; method?: string } = {}) {
  const headers = { 'idempotency-key': randomUUID() }
  return call<ChangeAnswer>(method, `/support${path}`, { body, headers, key: as ?? (await tokenOf('support')) })
}

/** What the audit log has of an order, oldest first. */
async function actsOn(orderId: string): Promise<LoggedAct[]> {
  const key = await tokenOf('supportAdmin')
  const { body } = await call<{ data: LoggedAct[] }>('GET', `/support/audit?orderId=${orderId}`, { key })
  return body.data.toReversed()
}

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

test('ten members refund the same at once: one refund, of what was agreed, at the brand once, with who asked', async () => {
  const { orderId, brandOrder, lineId } = await accepted(demo)
  const brandOrderId = brandOrder.id
  const wish = { brandOrderId, reason: 'damaged', lines: [{ lineId, quantity: 3 }], shipping: 502 }
  const preview = await ask(`/orders/${orderId}/refund-previews`, wish)
  expect([preview.status, preview.body.total]).toEqual([200, brandOrder.totals.total])
  const tokens = await Promise.all(
    Array.from({ length: 10 }, async () => (await signIn(await newAccount('support'))).accessToken),
  )
  const body = { ...wish, expectedTotal: preview.body.total }
  const answers = await Promise.all(tokens.map((as) => ask(`/orders/${orderId}/refunds`, body, { as })))
  const made = answers.filter(({ status }) => status === 201)
  expect(made.map(({ body: { total } }) => total)).toEqual([preview.body.total])
  const refused = answers.filter(({ status }) => status !== 201)
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([409]))

  const refundId = made[0]?.body.id ?? ''
  await eventually('the refund at the brand', async () =>
    (await atBrand(demo, brandOrderId)).refunds.some((refund) => refund.refundId === refundId),
  )
  expect(await commandsAt(demo, brandOrderId, 'refund.request')).toBe(1)
  const winner = tokens[answers.findIndex(({ status }) => status === 201)] ?? ''
  expect(await actsOn(orderId)).toMatchObject([
    { act: 'refund_requested', memberId: claimsOf(winner).sub, brandOrderId, subject: refundId },
  ])
  const events = JSON.stringify(await readEvents(orderId))
  expect(events).not.toContain(claimsOf(winner).sub)
  expect(events).toContain(refundId)
})

test('refunds that the platform owes are recorded as paid, several at once with a result for each', async () => {
  const orders = [await accepted(demo), await accepted(demo)]
  const owed: { orderId: string; refundId: string }[] = []
  for (const { orderId, brandOrder } of orders) {
    const made = await ask(`/orders/${orderId}/refunds`, {
      brandOrderId: brandOrder.id,
      reason: 'sorry',
      goodwill: 100,
    })
    expect([made.status, made.body.returnedBy]).toEqual([201, 'platform'])
    owed.push({ orderId, refundId: made.body.id })
  }
  const paid = owed.map((one, index) => ({ ...one, providerReference: `re_${index}` }))
  const payments = [...paid, { orderId: orders[0]?.orderId, refundId: 'ref_NONE', providerReference: 're_9' }]
  const recorded = await ask('/refunds/payments', { payments })
  expect([recorded.status, recorded.body.data]).toMatchObject([
    200,
    [{ status: 'recorded' }, { status: 'recorded' }, { status: 'refused', code: 'not_found' }],
  ])
  expect((await readOrder(owed[0]?.orderId ?? '')).amounts).toMatchObject({ refunded: 100, toReturn: 0 })
  // Once more: nothing changes, and no act is logged.
  expect((await ask('/refunds/payments', { payments: paid })).body.data).toMatchObject([
    { status: 'recorded' },
    { status: 'recorded' },
  ])
  const acts = await actsOn(owed[0]?.orderId ?? '')
  expect(acts.map((one) => one.act)).toEqual(['refund_requested', 'refund_closed'])
})

test('a refund above the limit of the group is refused to a member, and made by an administrator', async () => {
  const sample = sampleOrder([demo])
  const lines = sample.lines.map((line) => ({ ...line, unitPrice: 2_000_000 }))
  const more = 2_000_000 - (sample.lines[0]?.unitPrice ?? 0)
  const { items, total } = sample.totals
  const totals = { ...sample.totals, items: items + more, total: total + more }
  const { id: orderId } = await place({ ...sample, lines, totals })
  const brandOrder = await brandOrderReaching(orderId, demo, 'acceptance', ({ status }) => status === 'accepted')
  const wish = {
    brandOrderId: brandOrder.id,
    reason: 'damaged',
    lines: [{ lineId: brandOrder.lines[0]?.id, quantity: 1 }],
  }
  const refused = await ask(`/orders/${orderId}/refunds`, wish)
  expect([refused.status, refused.body]).toMatchObject([
    403,
    { code: 'refund_limit_exceeded', limit: 1_000_000, currency: 'USD' },
  ])
  expect(await actsOn(orderId)).toEqual([])
  const made = await ask(`/orders/${orderId}/refunds`, wish, { as: await tokenOf('supportAdmin') })
  expect(made.status).toBe(201)
})

test('each kind of brand is asked in its own way; who cannot be asked is named with its contact', async () => {
  const mailed = await emailBrand({}, { support: helpdesk, returnPolicyUrl: 'https://atelier.example/returns' })
  const { id: orderId } = await place(sampleOrder([demo, mailed.id, shop.brandId]))
  const part = (brandId: string) => brandOrderReaching(orderId, brandId, 'birth', () => true)
  const shopOrder = await shop.arrived((await part(shop.brandId)).id)
  expect(await press(linkIn(await firstMailTo(mailed.recipient), 'accept'), { ownNumber: 'A-1' })).toMatchObject({
    status: 200,
  })
  await shop.tell()
  for (const brandId of [demo, mailed.id, shop.brandId]) {
    await brandOrderReaching(orderId, brandId, 'acceptance', ({ status }) => status === 'accepted')
  }

  // Signed HTTP: the address, then all of it.
  const [atDemo, atMail, atShop] = (await Promise.all([demo, mailed.id, shop.brandId].map(part))).map(({ id }) => id)
  const shippingAddress = { ...sampleOrder([demo]).shippingAddress, address1: '5 Other Street' }
  const moved = await ask(`/orders/${orderId}/address-changes`, { brandOrderId: atDemo, shippingAddress })
  expect(moved.status).toBe(201)
  await eventually('the address at the brand', async () => {
    const [change] = (await atBrand(demo, atDemo ?? '')).addressChanges
    return JSON.stringify(change?.shippingAddress ?? {}).includes('5 Other Street')
  })
  expect((await ask(`/orders/${orderId}/cancellations`, { brandOrderId: atDemo })).status).toBe(201)
  await brandOrderReaching(orderId, demo, 'the end', ({ status }) => status === 'cancelled')

  // E-mail: people with a mailbox cannot be asked by a machine.
  const refused = await ask(`/orders/${orderId}/cancellations`, { brandOrderId: atMail })
  expect([refused.status, refused.body]).toMatchObject([
    409,
    { code: 'capability_not_supported', support: helpdesk, returnPolicyUrl: 'https://atelier.example/returns' },
  ])

  // Shopify: goods come back.
  await shop.ship(shopOrder, 3, '1Z1')
  const shipped = await brandOrderReaching(orderId, shop.brandId, 'shipment', ({ actions }) =>
    actions.includes('return'),
  )
  const goods = { brandOrderId: atShop, lines: [{ lineId: shipped.lines[0]?.id, quantity: 1, reason: 'too_small' }] }
  expect((await ask(`/orders/${orderId}/returns`, goods)).status).toBe(201)
  await eventually('the return at the shop', async () => shopOrder.returns.length > 0)

  expect((await actsOn(orderId)).map((one) => [one.act, one.brandOrderId])).toEqual([
    ['address_change_requested', atDemo],
    ['cancellation_requested', atDemo],
    ['return_requested', atShop],
  ])
})

test('a member settles what needed attention, and has undecided requests sent again', async () => {
  const { id: orderId } = await place(sampleOrder(['brand-04']))
  const { id: brandOrderId, lines } = await brandOrderReaching(orderId, 'brand-04', 'birth', () => true)
  await arrived('brand-04', brandOrderId)
  await act('brand-04', brandOrderId, 'ship', { lines: [{ lineId: lines[0]?.id, quantity: 7 }] })
  await eventually('the attention', async () => (await readOrder(orderId)).attention?.code === 'contradictory_report')
  const path = `/orders/${orderId}/brand-orders/${brandOrderId}`
  const settled = await ask(`${path}/attention-settlements`, {})
  expect([settled.status, settled.body.attention]).toEqual([200, null])
  expect((await ask(`${path}/attention-settlements`, {})).status).toBe(409)
  const nothing = await ask(`${path}/retries`, {})
  expect([nothing.status, nothing.body.code]).toEqual([409, 'state_conflict'])

  const made = await ask(`/orders/${orderId}/refunds`, { brandOrderId, reason: 'sorry', goodwill: 50 })
  const again = await eventually('the request to be sent again', async () => {
    const answer = await ask(`${path}/retries`, {})
    return answer.status === 202 && answer
  })
  expect(again.body.commands).toEqual([made.body.id])
  expect((await actsOn(orderId)).map((one) => one.act)).toEqual([
    'attention_settled',
    'refund_requested',
    'brand_order_retried',
  ])
})

test('another storefront’s orders are a member’s too; an order that is none is not found', async () => {
  const { id } = await place(sampleOrder([demo]), context.otherStorefrontKey)
  const brandOrder = await eventually(
    'the brand order',
    async () => (await readOrder(id, context.otherStorefrontKey)).brandOrders[0],
  )
  await eventually('the cancellation', async () => {
    const { status } = await ask(`/orders/${id}/cancellations`, { brandOrderId: brandOrder.id })
    return status === 201
  })
  const none = await ask('/orders/ord_NONE/cancellations', { brandOrderId: 'bo_NONE' })
  expect([none.status, none.body.code]).toEqual([404, 'not_found'])
})
