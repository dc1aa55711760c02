import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { OrderAnswer, OrderListItem } from '../../../functions/orders/order-answer.ts'
import { call, eventually, orderReaching, place, readEvents } from '../api.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'

interface Page<Item> {
  readonly data: readonly Item[]
  readonly nextCursor: string | null
  readonly hasMore: boolean
}

const list = (query: Record<string, string>, key = context.storefrontKey) =>
  call<Page<OrderListItem>>('GET', `/v1/orders?${new URLSearchParams(query)}`, { key })

/** Orders of one customer of their own, so that other tests' orders do not disturb. */
async function placeSeveral(count: number) {
  const customerId = `user_${randomUUID()}`
  const placed: OrderAnswer[] = []
  for (let number = 0; number < count; number++) {
    const sample = sampleOrder([number % 2 === 0 ? 'brand-01' : 'brand-02'])
    placed.push(await place({ ...sample, customer: { ...sample.customer, id: customerId } }))
  }
  return { customerId, placed }
}

async function walk(filters: Record<string, string>): Promise<OrderListItem[]> {
  const items: OrderListItem[] = []
  for (let cursor: string | null = null; ; ) {
    const { status, body }: { status: number; body: Page<OrderListItem> } = await list({
      ...filters,
      limit: '2',
      ...(cursor === null ? {} : { cursor }),
    })
    expect(status).toBe(200)
    expect(body.data.length).toBeLessThanOrEqual(2)
    items.push(...body.data)
    cursor = body.nextCursor
    if (cursor === null) return items
  }
}

describe('reading an order', () => {
  test('shows the same as placing did, then its changes; its ETag spares the rest', async () => {
    const placed = await place(sampleOrder(['brand-01', 'brand-02']))
    const first = await call<OrderAnswer>('GET', `/v1/orders/${placed.id}`)
    expect(first.status).toBe(200)
    expect(first.body.brandOrders.map(({ id, brandId, totals }) => ({ id, brandId, totals }))).toEqual(
      placed.brandOrders.map(({ id, brandId, totals }) => ({ id, brandId, totals })),
    )

    const order = await orderReaching(placed.id, 'in_progress')
    const settled = await eventually('both brands to accept', async () => {
      const answer = await call<OrderAnswer>('GET', `/v1/orders/${order.id}`)
      return answer.body.brandOrders.every(({ status }) => status === 'accepted') && answer
    })
    const etag = settled.headers.get('etag') ?? ''
    expect(etag).toMatch(new RegExp(`^"${order.id}-${settled.body.lastSequence}-\\d+"$`))
    const again = await call('GET', `/v1/orders/${order.id}`, { headers: { 'if-none-match': etag } })
    expect([again.status, again.body]).toEqual([304, undefined])
  })

  test('another storefront’s order, its events and an unknown one are not found', async () => {
    const placed = await place(sampleOrder(['brand-01']))
    const key = context.otherStorefrontKey
    const answers = await Promise.all([
      call<{ code: string }>('GET', `/v1/orders/${placed.id}`, { key }),
      call<{ code: string }>('GET', `/v1/orders/${placed.id}/events`, { key }),
      call<{ code: string }>('GET', '/v1/orders/ord_unknown'),
      call<{ code: string }>('GET', '/v1/orders/ord_unknown/events'),
    ])
    for (const { status, body } of answers) expect([status, body.code]).toEqual([404, 'not_found'])
  })

  test('its events come page by page, ascending', async () => {
    const placed = await place(sampleOrder(['brand-01', 'brand-02']))
    await eventually('three events', async () => (await readEvents(placed.id)).length >= 3)
    const first = await call<Page<{ sequence: number }>>('GET', `/v1/orders/${placed.id}/events?limit=2`)
    expect(first.body.data.map(({ sequence }) => sequence)).toEqual([1, 2])
    expect(first.body.hasMore).toBe(true)
    const cursor = first.body.nextCursor ?? ''
    const second = await call<Page<{ sequence: number }>>('GET', `/v1/orders/${placed.id}/events?cursor=${cursor}`)
    expect(second.body.data[0]?.sequence).toBe(3)
    expect([second.body.hasMore, second.body.nextCursor]).toEqual([false, null])
  })
})

describe('listing orders', () => {
  test('by customer, brand, time and externalId, newest first, without lines', async () => {
    const { customerId, placed } = await placeSeveral(5)
    const newestFirst = placed.map(({ id }) => id).toReversed()
    const all = await eventually('the index', async () => {
      const found = await walk({ customerId })
      return found.length === 5 && found
    })
    expect(all.map(({ id }) => id)).toEqual(newestFirst)
    expect(JSON.stringify(all)).not.toContain('"lines"')

    const third = placed[2]
    if (third === undefined) throw new Error('five orders were placed')
    const idsOf = async (filters: Record<string, string>) => (await walk(filters)).map(({ id }) => id)
    expect(await idsOf({ customerId, brandId: 'brand-02' })).toEqual([placed[3]?.id, placed[1]?.id])
    expect(await idsOf({ customerId, createdAfter: third.createdAt })).toEqual(newestFirst.slice(0, 3))
    expect(await idsOf({ customerId, createdBefore: third.createdAt })).toEqual(newestFirst.slice(3))
    expect(await idsOf({ externalId: third.externalId })).toEqual([third.id])
    expect(await idsOf({ createdAfter: third.createdAt, brandId: 'brand-02' })).toContain(placed[3]?.id)
    expect(await idsOf({ customerId, refundStatus: 'none' })).toEqual(newestFirst)
    expect((await list({ refundStatus: 'refunded' })).status).toBe(200)
    expect((await list({ customerId }, context.otherStorefrontKey)).body.data).toEqual([])
  })

  test('with updatedAfter, in the order of their changes', async () => {
    const { customerId, placed } = await placeSeveral(2)
    for (const { id } of placed) await orderReaching(id, 'in_progress')
    const [first] = placed
    if (first === undefined) throw new Error('two orders were placed')
    const changed = await eventually('the index', async () => {
      const found = await walk({ customerId, updatedAfter: first.createdAt, status: 'in_progress' })
      return found.length === 2 && found
    })
    expect(changed.map(({ updatedAt }) => updatedAt)).toEqual(changed.map(({ updatedAt }) => updatedAt).toSorted())
  })
})
