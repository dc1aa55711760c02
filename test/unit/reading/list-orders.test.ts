import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Problem } from '../../../functions/http/problem.ts'
import type { Order } from '../../../functions/orders/order.ts'
import { listOrdersRoute } from '../../../functions/orders/orders.routes.ts'
import { withCurrentStatuses } from '../../../functions/orders/reading/current-statuses.ts'
import { listOrders } from '../../../functions/orders/reading/list-orders.ts'
import { callerOf, indexesOver, now, orderOf } from './orders-in-memory.ts'

const pageSchema = z.object({
  data: z.array(z.looseObject({ id: z.string() })),
  nextCursor: z.string().nullable(),
  hasMore: z.boolean(),
})

function parseQuery(query: Record<string, string>) {
  return z.parse(listOrdersRoute.query ?? z.never(), query)
}

async function pageOf(orders: readonly Order[], query: Record<string, string>, storefrontId = 'sf_1') {
  const request = { caller: callerOf(storefrontId), query: parseQuery(query), now }
  return pageSchema.parse((await listOrders(request, indexesOver(orders), async () => new Map())).body)
}

/** All pages, with a limit of `limit`. */
async function walk(orders: readonly Order[], filters: Record<string, string>, limit: number) {
  const ids: string[] = []
  let pages = 0
  for (let cursor: string | null = null; ; ) {
    const page: z.infer<typeof pageSchema> = await pageOf(orders, {
      ...filters,
      limit: String(limit),
      ...(cursor === null ? {} : { cursor }),
    })
    expect(page.data.length).toBeLessThanOrEqual(limit)
    expect(page.hasMore).toBe(page.nextCursor !== null)
    ids.push(...page.data.map(({ id }) => id))
    pages++
    cursor = page.nextCursor
    if (cursor === null) return { ids, pages }
  }
}

const hour = 3_600_000
const daysBack = 400
const time = fc
  .integer({ min: 0, max: daysBack * 24 })
  .map((hours) => new Date(now.getTime() - hours * hour).toISOString())
const someOrders = fc
  .array(
    fc.record({
      createdAt: time,
      updatedAt: time,
      customerId: fc.constantFrom(null, 'user_1', 'user_2'),
      status: fc.constantFrom('placed' as const, 'completed' as const),
      refundStatus: fc.constantFrom('none' as const, 'none' as const, 'refunded' as const),
      attentionCode: fc.constantFrom(null, null, 'accept_overdue' as const, 'outcome_unknown' as const),
      storefrontId: fc.constantFrom('sf_1', 'sf_1', 'sf_2'),
      brandIds: fc.constantFrom(['aurora'], ['aurora', 'borealis'], ['borealis']),
    }),
    { maxLength: 120 },
  )
  .map((all) => all.map((fields, index) => orderOf(`ord_${String(index).padStart(3, '0')}`, fields)))
const filters = fc.record(
  {
    createdAfter: time,
    createdBefore: time,
    updatedAfter: time,
    customerId: fc.constant('user_1'),
    status: fc.constant('completed'),
    brandId: fc.constant('borealis'),
    attention: fc.constantFrom('any', 'accept_overdue'),
    refundStatus: fc.constantFrom('none', 'refunded'),
  },
  { requiredKeys: [] },
)

describe('listing orders', () => {
  test('the pages together are the matching orders of the storefront, each once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(someOrders, filters, fc.integer({ min: 1, max: 100 }), async (orders, query, limit) => {
        const { createdAfter = '', createdBefore = '~', updatedAfter, customerId, status, brandId } = query
        const { attention, refundStatus } = query
        const expected = orders
          .filter((order) => order.storefrontId === 'sf_1')
          .filter((order) => order.createdAt >= createdAfter && order.createdAt < createdBefore)
          .filter((order) => updatedAfter === undefined || order.updatedAt >= updatedAfter)
          .filter((order) => customerId === undefined || order.customerId === customerId)
          .filter((order) => status === undefined || order.status === status)
          .filter((order) => refundStatus === undefined || order.refundStatus === refundStatus)
          .filter(({ attention: stands }) =>
            attention === undefined || attention === 'any'
              ? attention === undefined || stands !== null
              : stands?.code === attention,
          )
          .filter((order) => brandId === undefined || order.brandOrders.some((part) => part.brandId === brandId))
          .toSorted((one, other) =>
            updatedAfter === undefined
              ? `${other.createdAt}${other.id}`.localeCompare(`${one.createdAt}${one.id}`)
              : `${one.updatedAt}${one.id}`.localeCompare(`${other.updatedAt}${other.id}`),
          )
          .map(({ id }) => id)
        const set = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
        expect((await walk(orders, set, limit)).ids).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('years without orders cost no pages and few Queries', async () => {
    const orders = ['2022-01-01', '2024-06-01', '2026-11-22'].map((day, index) =>
      orderOf(`ord_${index}`, { createdAt: `${day}T12:00:00.000Z` }),
    )
    const indexes = indexesOver(orders)
    const answer = await listOrders(
      { caller: callerOf('sf_1'), query: parseQuery({}), now },
      indexes,
      async () => new Map(),
    )
    expect(pageSchema.parse(answer.body).data.map(({ id }) => id)).toEqual(['ord_2', 'ord_1', 'ord_0'])
    expect(indexes.queries()).toBeLessThanOrEqual(1 + 4 * 5)
  })

  test('a search without matches is split into requests of bounded work', async () => {
    const orders = Array.from({ length: 1200 }, (_, index) => orderOf(`ord_${index}`))
    const { ids, pages } = await walk(orders, { status: 'completed' }, 100)
    expect(ids).toEqual([])
    expect(pages).toBe(3)
  })

  test('an externalId finds its order, and not another storefront’s', async () => {
    const orders = [orderOf('ord_1'), orderOf('ord_2', { storefrontId: 'sf_2' })]
    expect((await pageOf(orders, { externalId: 'PLAT-ord_1' })).data.map(({ id }) => id)).toEqual(['ord_1'])
    expect((await pageOf(orders, { externalId: 'PLAT-ord_2' })).data).toEqual([])
  })

  test('items have no lines and nothing of our inside', async () => {
    const { data } = await pageOf([orderOf('ord_1')], {})
    expect(data[0]).toHaveProperty('brandOrders')
    expect(JSON.stringify(data)).not.toContain('"lines"')
  })

  test('times in another offset are understood; nonsense, unknown filters and too much are refused', () => {
    expect(parseQuery({ createdAfter: '2026-11-22T19:00:00+01:00' }).createdAfter).toBe('2026-11-22T18:00:00.000Z')
    const refused: Record<string, string>[] = [{ createdAfter: 'yesterday' }, { color: 'red' }, { limit: '101' }]
    for (const query of refused) expect(() => parseQuery(query)).toThrow()
  })

  test('a cursor with other filters is refused', async () => {
    const orders = [orderOf('ord_1'), orderOf('ord_2')]
    const first = await pageOf(orders, { limit: '1' })
    await expect(pageOf(orders, { limit: '1', cursor: first.nextCursor ?? '', status: 'placed' })).rejects.toThrow(
      Problem,
    )
    await expect(pageOf(orders, { limit: '1', cursor: first.nextCursor ?? '' }, 'sf_2')).rejects.toThrow(Problem)
  })
})

test('an undecided brand order is shown as it stands, a decided one as of its event', async () => {
  const order = orderOf('ord_1')
  const [first] = order.brandOrders
  if (first === undefined) throw new Error('The order has a brand order.')
  const brandOrders = [
    { ...first, id: 'bo_1' },
    { ...first, id: 'bo_2' },
    { ...first, id: 'bo_3', status: 'accepted' as const },
  ]
  const asked: string[] = []
  const shown = await withCurrentStatuses([{ ...order, brandOrders }], async (ids) => {
    asked.push(...ids.map(({ brandOrderId }) => brandOrderId))
    return new Map([
      ['bo_1', 'submitted'],
      ['bo_2', 'completed'],
    ])
  })
  expect(asked).toEqual(['bo_1', 'bo_2'])
  expect(shown[0]?.brandOrders.map(({ status }) => status)).toEqual(['submitted', 'pending', 'accepted'])
})

test('of an order that changed while it was listed, and is listed twice, statuses are asked for once', async () => {
  const order = orderOf('ord_1')
  const asked: string[] = []
  const shown = await withCurrentStatuses([order, order], async (ids) => {
    asked.push(...ids.map(({ brandOrderId }) => brandOrderId))
    return new Map()
  })
  expect(asked).toEqual(order.brandOrders.map(({ id }) => id))
  expect(shown).toEqual([order, order])
})
