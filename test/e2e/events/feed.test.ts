import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import type { OrderEvent } from '../../../functions/orders/event.ts'
import { call, eventually, orderReaching, place, readEvents } from '../api.ts'
import { context } from '../context.ts'
import { sampleOrder } from '../sample-order.ts'

interface Page {
  readonly data: readonly OrderEvent[]
  readonly nextCursor: string
  readonly hasMore: boolean
}

const WRITERS = 8
const ORDERS_A_WRITER = 4

async function readPage(query: Record<string, string>, key = context.storefrontKey): Promise<Page> {
  const { status, body } = await call<Page>('GET', `/v1/events?${new URLSearchParams(query)}`, { key })
  if (status !== 200) throw new Error(`The feed answered ${status}: ${JSON.stringify(body)}`)
  return body
}

/** Follows the feed from `cursor` until told to stop and everything is read. */
async function follow(cursor: string, filters: Record<string, string>, done: () => boolean): Promise<OrderEvent[]> {
  const seen: OrderEvent[] = []
  for (let next = cursor; ; ) {
    const last = done()
    const page = await readPage({ ...filters, cursor: next, limit: '7' })
    seen.push(...page.data)
    next = page.nextCursor
    if (page.hasMore) continue
    if (last) return seen
    await pause(50)
  }
}

describe('the event feed', () => {
  test('a reader that follows it while eight writers place orders sees every event once, in order per order', async () => {
    const { nextCursor } = await readPage({ from: 'latest' })
    const filters = { eventTypes: 'order.in_progress', brandIds: 'brand-02' }
    const start = await readPage({ ...filters, from: 'latest' })
    let written = false
    const reading = follow(nextCursor, {}, () => written)
    const readingAcceptances = follow(start.nextCursor, filters, () => written)
    const orders = await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        const placed: string[] = []
        for (let number = 0; number < ORDERS_A_WRITER; number++) {
          placed.push((await place(sampleOrder(['brand-01', 'brand-02']))).id)
        }
        return placed
      }),
    )
    const orderIds = orders.flat()
    for (const orderId of orderIds) await orderReaching(orderId, 'in_progress')
    // Both brands' acceptances are in the events, and the events in the feed, before the readers may stop.
    const events = await allSettled(orderIds)
    written = true

    const seen = (await reading).filter((event) => orderIds.includes(event.orderId))
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
    for (const [orderId, expected] of events) {
      expect(seen.filter((event) => event.orderId === orderId)).toEqual(expected)
    }
    const acceptances = (await readingAcceptances).filter((event) => orderIds.includes(event.orderId))
    expect(acceptances.map(({ orderId }) => orderId).toSorted()).toEqual(orderIds.toSorted())
  })

  test('starts at the oldest event without a cursor, and keeps to its own storefront', async () => {
    const order = await place(sampleOrder(['brand-01']))
    const start = await eventually('an event in the feed', async () => {
      const page = await readPage({ limit: '1' })
      return page.data.length > 0 && page
    })
    expect(start.data).toHaveLength(1)
    expect(start.data[0]?.storefrontId).toBe(context.storefrontId)
    expect(start.hasMore || start.data[0]?.orderId === order.id).toBe(true)
    const other = await readPage({}, context.otherStorefrontKey)
    expect(other.data.every((event) => event.storefrontId !== context.storefrontId)).toBe(true)
    expect(other.nextCursor).toEqual(expect.any(String))
  })

  test('refuses a cursor of other filters, of another storefront, and one that was changed', async () => {
    const { nextCursor } = await readPage({ from: 'latest' })
    const tries = [
      call<{ code: string }>('GET', `/v1/events?cursor=${nextCursor}&eventTypes=order.placed`),
      call<{ code: string }>('GET', `/v1/events?cursor=${nextCursor}`, { key: context.otherStorefrontKey }),
      call<{ code: string }>('GET', `/v1/events?cursor=A${nextCursor}`),
      call<{ code: string }>('GET', '/v1/events?eventTypes=order.lost'),
      call<{ code: string }>('GET', '/v1/events?limit=101'),
    ]
    for (const { status, body } of await Promise.all(tries)) {
      expect([status, body.code]).toEqual([422, 'validation_failed'])
    }
  })
})

/** Every order's events once both its brands have accepted and the feed has them. */
async function allSettled(orderIds: readonly string[]): Promise<Map<string, OrderEvent[]>> {
  const settled = new Map<string, OrderEvent[]>()
  const fed = new Set<string>()
  let cursor: string | undefined
  for (let look = 0; settled.size < orderIds.length; look++) {
    if (look === 600) throw new Error(`Only ${settled.size} of ${orderIds.length} orders are in the feed.`)
    const page = await readPage({ limit: '100', ...(cursor === undefined ? {} : { cursor }) })
    cursor = page.nextCursor
    for (const { id } of page.data) fed.add(id)
    if (page.hasMore) continue
    for (const orderId of orderIds) {
      if (settled.has(orderId)) continue
      const events = await readEvents(orderId)
      const accepted = events.filter(({ type }) => type === 'order.in_progress').length === 2
      if (accepted && events.every(({ id }) => fed.has(id))) settled.set(orderId, events)
    }
    await pause(200)
  }
  return settled
}
