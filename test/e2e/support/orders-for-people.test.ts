import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrderAnswer } from '../../../functions/orders/order-answer.ts'
import { call, eventually, place } from '../api.ts'
import { act, arrived } from '../brand.ts'
import { accepted, ask, brandOrderReaching } from '../changes/change.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'
import { absentBrand } from './absent-brand.ts'
import { desk, leaked, listed, readForPerson, timelineOf, workOf } from './desk.ts'
import { tokenOf } from './member-session.ts'

const BRAND = 'brand-06'

afterAll(() => {
  // Whatever was asked above.
  expect(leaked()).toEqual([])
})

const codesOf = async (orderId: string) => (await readForPerson(orderId)).story.map(({ code }) => code)

describe('an order whose brand does not answer', () => {
  let brandId: string
  let order: OrderAnswer
  beforeAll(async () => {
    brandId = await absentBrand()
    order = await place(sampleOrder([brandId]))
  })

  test('is told as retrying, or with the circuit open, with tries, failure and next try', async () => {
    const story = await eventually('a story of retries', async () => {
      const told = (await readForPerson(order.id)).story.find(
        ({ code }) => code === 'retrying' || code === 'circuit_open',
      )
      return told?.tries != null && told.tries > 0 && told.lastFailure !== null && told
    })
    expect(story).toMatchObject({ brandId, lastFailure: { why: 'connection' } })
    expect(Date.parse(story.nextTryAt ?? '')).toBeGreaterThan(Date.parse(order.createdAt))
  })

  test('is told with the circuit open, and asks to look at the brand', async () => {
    await eventually('an open circuit', async () => {
      const { story } = await readForPerson(order.id)
      const told = story.find(({ code }) => code === 'circuit_open')
      // The order itself, which stands in the index since its first failure.
      return told?.waiting != null && told.waiting.count === 1 && !told.waiting.hasMore
    })
    const { next, brandOrders } = await readForPerson(order.id)
    expect(next.find(({ action }) => action === 'open_brand_health')).toMatchObject({ isAdvised: true })
    expect(brandOrders[0]).toMatchObject({ brand: { name: 'Aurora', support: { email: 'help@absent.example' } } })
    expect(brandOrders[0]?.reach?.circuit.state).not.toBe('closed')
    const failing = await desk<{ brands: { brandId: string }[] }>('GET', '/work/failing?livemode=false')
    expect(failing.body.brands.map((brand) => brand.brandId)).toContain(brandId)
  })

  test('is late after a minute: in the lists of work, in the filters, and in the numbers', async () => {
    const item = await eventually('the list of late ones', () => workOf('overdue', order.id))
    expect(item).toMatchObject({ advised: 'remind_brand' })
    expect(await eventually('the list of attention', () => workOf('attention', order.id))).toBeDefined()
    expect(await codesOf(order.id)).toContain('accept_overdue')
    const ids = async (query: string) => (await listed(query)).map(({ id }) => id)
    expect(await ids('attention=any')).toContain(order.id)
    expect(await ids(`attention=accept_overdue&brandId=${brandId}&state=active`)).toEqual([order.id])
    expect(await ids(`attention=order_too_large&brandId=${brandId}`)).toEqual([])
    expect(await ids('customerId=user_of_nobody')).toEqual([])
    const own = await call<{ data: { id: string }[] }>('GET', '/v1/orders?attention=accept_overdue&limit=100')
    expect(own.body.data.map(({ id }) => id)).toContain(order.id)
    const { body } = await desk<Record<string, { count: number }>>('GET', '/work?livemode=false')
    expect(body.attention?.count).toBeGreaterThan(0)
    expect(body.overdue?.count).toBeGreaterThan(0)
    expect(body).toMatchObject({ returns: { count: expect.any(Number) }, failing: { brands: expect.any(Number) } })
    const [shown] = await listed(`brandId=${brandId}`)
    expect(shown).toMatchObject({ headline: { code: 'attention', brandId, attention: 'accept_overdue' } })
  })
})

describe('an order that is held, and then cancelled', () => {
  test('waits until its release; its money is owed by the platform until that is recorded', async () => {
    const releaseAfter = new Date(Date.now() + 3_600_000).toISOString()
    const { id } = await place(sampleOrder([BRAND], { releaseAfter }))
    const held = await readForPerson(id)
    expect(held.story).toMatchObject([{ code: 'held', until: releaseAfter }])
    expect(held.headline).toMatchObject({ code: 'held', brandId: BRAND })
    expect(held.next.find(({ action }) => action === 'cancel')).toMatchObject({ obstacle: null })
    expect(held.next.find(({ action }) => action === 'refund')).toMatchObject({ obstacle: 'not_now', ask: null })

    const brandOrderId = held.brandOrders[0]?.id
    expect((await ask(id, 'cancellations', { brandOrderId, reason: { code: 'customer_request' } })).status).toBe(201)
    const owed = await eventually('the refund that is owed', () => workOf('refunds', id))
    expect(owed).toMatchObject({ advised: 'record_payment', owed: { currency: 'USD', total: held.totals.total } })
    const after = await readForPerson(id)
    const refundId = owed.refunds?.[0]?.id
    expect(after.story).toMatchObject([{ code: 'refund_owed_by_platform', subject: { id: refundId } }])
    expect(after.next.find(({ action }) => action === 'record_payment')).toMatchObject({
      subjectId: refundId,
      isAdvised: true,
    })
    const { body } = await desk<{ refunds: { sums: { currency: string; total: number }[] } }>(
      'GET',
      '/work?livemode=false',
    )
    expect(body.refunds.sums.find(({ currency }) => currency === 'USD')?.total).toBeGreaterThanOrEqual(
      held.totals.total,
    )

    const paid = await call('PATCH', `/v1/orders/${id}/refunds/${refundId}`, {
      body: { status: 'issued', providerReference: 're_1' },
    })
    expect(paid.status).toBe(200)
    await eventually('the refund to leave the list', async () => (await workOf('refunds', id)) === undefined)
    await eventually('the filter by refund', async () =>
      (await listed('refundStatus=refunded')).some((one) => one.id === id),
    )
    const by = (await timelineOf(id)).map(({ event, by: author }) => [event?.type, author.type])
    expect(by).toContainEqual(['order.placed', 'storefront'])
    expect(by).toContainEqual(['order.refund_issued', 'storefront'])
  })
})

describe('an order on its way', () => {
  test('has its parcels, returns, webhooks and history; nothing changed is answered 304', async () => {
    const { orderId, brandOrder, lineId } = await accepted(BRAND)
    await arrived(BRAND, brandOrder.id)
    await act(BRAND, brandOrder.id, 'ship', { tracking: [{ carrier: 'ups', number: `1Z${Date.now()}` }] })
    await brandOrderReaching(orderId, BRAND, 'a parcel', ({ fulfillments }) => fulfillments.length > 0)
    const made = await ask(orderId, 'returns', {
      brandOrderId: brandOrder.id,
      lines: [{ lineId, quantity: 1, reason: 'too_small' }],
    })
    expect(made.status).toBe(201)
    expect(await eventually('the open return', () => workOf('returns', orderId))).toMatchObject({
      returns: [{ id: made.body.id }],
    })
    expect(await codesOf(orderId)).toContain('return_open')

    const read = async (etag?: string) =>
      desk('GET', `/orders/${orderId}`, etag === undefined ? {} : { headers: { 'if-none-match': etag } })
    const etag = (await read()).headers.get('etag') ?? ''
    await eventually(
      'an order that stands still',
      async () => (await read((await read()).headers.get('etag') ?? etag)).status === 304,
    )

    const history = await timelineOf(orderId)
    expect(history.at(-1)).toMatchObject({
      event: { type: 'order.placed' },
      by: { type: 'storefront', id: context.storefrontId },
    })
    expect(history.find(({ event }) => event?.type === 'order.shipped')).toMatchObject({
      by: { type: 'brand', id: BRAND },
    })
    const deliveries = await desk<{ data: { eventType: string }[] }>('GET', `/orders/${orderId}/webhook-deliveries`)
    expect([deliveries.status, Array.isArray(deliveries.body.data)]).toEqual([200, true])
  })
})

test('who is no member sees nothing, and an unknown order is not found', async () => {
  for (const path of [
    '/orders',
    '/work',
    '/work/refunds',
    '/work/failing',
    '/orders/ord_1',
    '/orders/ord_1/timeline',
  ]) {
    const asked = [context.storefrontKey, context.adminKey, await tokenOf('nobody')].map((key) =>
      call('GET', `/support${path}`, { key }),
    )
    expect([path, ...(await Promise.all(asked)).map(({ status }) => status)]).toEqual([path, 403, 403, 403])
  }
  for (const path of ['', '/timeline', '/webhook-deliveries']) {
    expect((await desk('GET', `/orders/ord_${randomUUID()}${path}`)).status).toBe(404)
  }
})
