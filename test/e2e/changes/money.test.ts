import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { call, eventuallyEqual, readEvents, readOrder } from '../api.ts'
import { act } from '../brand.ts'
import { context } from '../context.ts'
import { accepted, ask, atBrand, brandOrderReaching, type ChangeAnswer } from './change.ts'

const brandId = 'brand-05'

async function delivered() {
  const order = await accepted(brandId)
  await act(brandId, order.brandOrder.id, 'ship')
  await act(brandId, order.brandOrder.id, 'deliver')
  const brandOrder = await brandOrderReaching(order.orderId, brandId, 'arrival', ({ status }) => status === 'completed')
  return { ...order, brandOrder }
}

test('goods come back in part; money goes back twice in part and then whole', async () => {
  const { orderId, brandOrder, lineId } = await delivered()
  const brandOrderId = brandOrder.id
  expect(brandOrder.actions).toEqual(['return', 'refund'])
  const lines = (quantity: number) => [{ lineId, quantity }]

  const asked = await ask(orderId, 'returns', { brandOrderId, lines: [{ lineId, quantity: 1, reason: 'too_small' }] })
  expect([asked.status, asked.body.status]).toEqual([201, 'requested'])
  await brandOrderReaching(orderId, brandId, 'the approval', ({ returns }) => returns[0]?.status === 'approved')
  const tooMany = await ask(orderId, 'returns', { brandOrderId, lines: lines(3) })
  expect([tooMany.status, tooMany.body.errors]).toMatchObject([
    422,
    [{ code: 'too_many', pointer: '/lines/0/quantity' }],
  ])
  await act(brandId, brandOrderId, 'return', { status: 'received' })
  const back = await brandOrderReaching(
    orderId,
    brandId,
    'the goods',
    ({ returns }) => returns[0]?.status === 'received',
  )
  expect(back.lines[0]?.quantities.returned).toBe(1)

  const totals: number[] = []
  const refund = async (body: object) => {
    const wish = { brandOrderId, reason: 'returned', ...body }
    const preview = await ask(orderId, 'refund-previews', wish)
    const made = await ask(orderId, 'refunds', { ...wish, expectedTotal: preview.body.total })
    expect([preview.status, made.status, made.body.total]).toEqual([200, 201, preview.body.total])
    totals.push(made.body.total)
    const path = `/v1/orders/${orderId}/refunds/${made.body.id}`
    expect((await call('PATCH', path, { body: { status: 'issued', providerReference: 're_1' } })).status).toBe(200)
    return made.body.id
  }
  const first = await refund({ returnId: asked.body.id, lines: lines(1) })
  await refund({ lines: lines(1) })
  await refund({ lines: lines(1), shipping: 502 })
  // 1020 a unit, less thirds of 101 (34, 33, 34), plus thirds of 82 (27, 28, 27); shipping 502 and its tax 40.
  expect(totals).toEqual([1013, 1015, 1013 + 542])

  const order = await readOrder(orderId)
  expect([order.refundStatus, order.amounts]).toEqual([
    'refunded',
    { refunded: brandOrder.totals.total, toReturn: 0, refundable: 0 },
  ])
  // Each refund is a command of its own, and commands may overtake each other.
  await eventuallyEqual(
    async () => (await atBrand(brandId, brandOrderId)).refunds.map(({ total }) => total).toSorted((a, b) => a - b),
    totals,
  )
  const events = await readEvents(orderId)
  expect(events.filter(({ type }) => type === 'order.refund_issued')).toHaveLength(3)
  expect(events.filter(({ type }) => type === 'order.return_initiated')).toHaveLength(1)

  const listed = await call<{ data: ChangeAnswer[]; nextCursor: string }>(
    'GET',
    `/v1/orders/${orderId}/refunds?limit=2`,
  )
  expect([listed.body.data.length, listed.body.data[0]?.total]).toEqual([2, totals[2]])
  const rest = await call<{ data: ChangeAnswer[]; nextCursor: null }>(
    'GET',
    `/v1/orders/${orderId}/refunds?limit=2&cursor=${listed.body.nextCursor}`,
  )
  expect([rest.body.data.map(({ id }) => id), rest.body.nextCursor]).toEqual([[first], null])
  const read = await call<ChangeAnswer>('GET', `/v1/orders/${orderId}/refunds/${first}`)
  expect(read.body).toMatchObject({ id: first, brandOrderId, status: 'issued', returnId: asked.body.id })
})

test('goodwill beside what was priced; another total than expected is refused', async () => {
  const { orderId, brandOrder } = await delivered()
  const wish = { brandOrderId: brandOrder.id, reason: 'late', goodwill: 250 }
  const wrong = await ask(orderId, 'refunds', { ...wish, expectedTotal: 249 })
  expect([wrong.status, wrong.body.code, wrong.body.total]).toEqual([409, 'state_conflict', 250])
  const made = await ask(orderId, 'refunds', wish)
  expect(made.body).toMatchObject({ status: 'pending', tax: 0, goodwill: 250, total: 250, returnedBy: 'platform' })
})

test('refunds at once are never more than is left, and a key gives one', async () => {
  const { orderId, brandOrder } = await delivered()
  const goodwill = Math.floor(brandOrder.totals.total * 0.4)
  const wish = { brandOrderId: brandOrder.id, reason: 'late', goodwill }
  const key = randomUUID()
  const answers = await Promise.all([
    ...Array.from({ length: 6 }, () => ask(orderId, 'refunds', wish)),
    ...Array.from({ length: 3 }, () => ask(orderId, 'refunds', { ...wish, goodwill: 1 }, { key })),
  ])
  const outcomes = answers.slice(0, 6).map(({ status, body }) => body.code ?? status)
  expect(outcomes.toSorted()).toEqual([201, 201, ...Array(4).fill('exceeds_refundable')])
  expect(new Set(answers.slice(6).map(({ body }) => body.id)).size).toBe(1)
  const { amounts } = await readOrder(orderId)
  expect(amounts).toEqual({
    refunded: 0,
    toReturn: 2 * goodwill + 1,
    refundable: brandOrder.totals.total - 2 * goodwill - 1,
  })
})

test('who may ask, and how', async () => {
  const { orderId, brandOrder } = await accepted(brandId)
  const wish = { brandOrderId: brandOrder.id, reason: 'late', goodwill: 1 }
  const others = await ask(orderId, 'refunds', wish, { as: context.otherStorefrontKey })
  expect([others.status, others.body.code]).toEqual([404, 'not_found'])
  const noKey = await call<ChangeAnswer>('POST', `/v1/orders/${orderId}/refunds`, { body: wish })
  expect([noKey.status, noKey.body.code]).toEqual([400, 'idempotency_key_required'])
  const card = await ask(orderId, 'refunds', { ...wish, reason: '4242424242424242' })
  expect([card.status, card.body.code]).toEqual([422, 'card_data_refused'])
  const wrong = await ask(orderId, 'returns', { brandOrderId: 'bo_other', lines: [], note: 'x' })
  expect(wrong.status).toBe(422)
  const unshipped = await ask(orderId, 'returns', { brandOrderId: brandOrder.id })
  expect([unshipped.status, unshipped.body.code]).toEqual([409, 'state_conflict'])
  expect((await call('GET', `/v1/orders/${orderId}/refunds/ref_none`)).status).toBe(404)
})
