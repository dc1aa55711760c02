import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Problem } from '../../../../functions/http/problem.ts'
import type { Order } from '../../../../functions/orders/order.ts'
import { listSupportOrders } from '../../../../functions/support/lists/list-support-orders.ts'
import { listSupportOrdersRoute } from '../../../../functions/support/lists/lists.routes.ts'
import { markKey, markPartition, marksIn } from '../../../../functions/support/notes/mark-keys.ts'
import type { MarkedOrders } from '../../../../functions/support/notes/marked-orders.ts'
import type { DeskMarks } from '../../../../functions/support/notes/note-fields.ts'
import { indexesOver, now, orderOf } from '../../reading/orders-in-memory.ts'

const querySchema = listSupportOrdersRoute.query ?? z.never()
const STOREFRONTS = ['sf_1', 'sf_2', 'sf_3']

/** Every third order is somebody's, every second has a tag. */
function marksOf({ id }: Order): DeskMarks {
  const number = Number(id.replaceAll(/\D/g, ''))
  return { assigneeId: number % 3 === 0 ? 'member-1' : null, tags: number % 2 === 0 ? ['late', 'vip'] : [] }
}

function markedOver(orders: readonly Order[]): MarkedOrders {
  const entries = orders.flatMap((order) => marksIn(marksOf(order)).map((mark) => ({ order, ...markKey(order, mark) })))
  return {
    async *walk(owner, mark, { after, before }) {
      const own = entries.filter(({ pk, sk }) => pk === markPartition(owner, mark) && sk > after && sk < before)
      for (const { sk, order } of own.toSorted((one, other) => (one.sk < other.sk ? 1 : -1))) {
        yield { place: sk, orderId: order.id, sequence: null }
      }
    },
    having: async (mark, some) => {
      const keys = some.map((order) => markKey(order, mark))
      const found = entries.filter(({ pk, sk }) => keys.some((key) => key.pk === pk && key.sk === sk))
      return new Set(found.map(({ order }) => order.id))
    },
  }
}

function dependenciesOver(orders: readonly Order[]) {
  const { walk, readDays } = indexesOver(orders)
  return {
    storefrontIds: async () => STOREFRONTS,
    marked: markedOver(orders),
    entries: {
      readDays,
      async *walk(...parts: Parameters<typeof walk>) {
        for await (const { place, order } of walk(...parts)) yield { place, orderId: order.id, sequence: null }
      },
    },
    load: async (ids: readonly string[]) =>
      new Map(orders.filter(({ id }) => ids.includes(id)).map((order) => [order.id, order])),
    readStatuses: async () => new Map(),
  }
}

interface PageBody {
  readonly data: { readonly id: string }[]
  readonly nextCursor: string | null
  readonly hasMore: boolean
}

async function pageOf(orders: readonly Order[], query: Record<string, string>): Promise<PageBody> {
  const answer = await listSupportOrders({ query: querySchema.parse(query), now }, dependenciesOver(orders))
  return answer.body as PageBody
}

/** All pages; `arriving` gives what is placed before each page. */
async function walkAll(orders: Order[], filters: Record<string, string>, limit: number, arriving?: () => Order) {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    if (arriving !== undefined) orders.push(arriving())
    const page: PageBody = await pageOf(orders, {
      ...filters,
      limit: String(limit),
      ...(cursor === null ? {} : { cursor }),
    })
    expect(page.data.length).toBeLessThanOrEqual(limit)
    expect(page.hasMore).toBe(page.nextCursor !== null)
    ids.push(...page.data.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids
}

const HOUR = 3_600_000
const time = fc.integer({ min: 0, max: 100 * 24 }).map((hours) => new Date(now.getTime() - hours * HOUR).toISOString())
const someOrders = fc
  .array(
    fc.record({
      createdAt: time,
      storefrontId: fc.constantFrom(...STOREFRONTS),
      livemode: fc.boolean(),
      customerId: fc.constantFrom(null, 'user_1'),
      status: fc.constantFrom('placed' as const, 'in_progress' as const, 'completed' as const, 'rejected' as const),
      fulfillmentStatus: fc.constantFrom('unfulfilled' as const, 'delivered' as const),
      refundStatus: fc.constantFrom('none' as const, 'none' as const, 'partially_refunded' as const),
      attentionCode: fc.constantFrom(null, null, 'accept_overdue' as const, 'outcome_unknown' as const),
      brandIds: fc.constantFrom(['aurora'], ['aurora', 'borealis']),
    }),
    { maxLength: 100 },
  )
  .map((all) => all.map((fields, index) => orderOf(`ord_${String(index).padStart(3, '0')}`, fields)))

const anyFilters = fc.record(
  {
    status: fc.constantFrom('placed', 'completed'),
    state: fc.constantFrom('active', 'past'),
    attention: fc.constantFrom('any', 'accept_overdue'),
    brandId: fc.constant('borealis'),
    storefrontId: fc.constant('sf_2'),
    livemode: fc.constantFrom('true', 'false'),
    fulfillmentStatus: fc.constant('delivered'),
    refundStatus: fc.constantFrom('none', 'partially_refunded'),
    customerId: fc.constant('user_1'),
    assigneeId: fc.constant('member-1'),
    tag: fc.constantFrom('vip', 'nobodys'),
    day: time.map((at) => at.slice(0, 10)),
    createdAfter: time,
    createdBefore: time,
  },
  { requiredKeys: [] },
)

/** The filters as a sentence each, over all orders. */
function expectedIds(orders: readonly Order[], filters: Partial<Record<string, string>>): string[] {
  const { createdAfter = '', createdBefore = '~', day = '', attention, state, livemode, brandId } = filters
  const equal = ['status', 'storefrontId', 'fulfillmentStatus', 'refundStatus', 'customerId'] as const
  return orders
    .filter((order) => equal.every((name) => filters[name] === undefined || order[name] === filters[name]))
    .filter(({ createdAt }) => createdAt >= createdAfter && createdAt < createdBefore && createdAt.startsWith(day))
    .filter((order) => livemode === undefined || String(order.livemode) === livemode)
    .filter(
      ({ status }) =>
        state === undefined || ['completed', 'rejected', 'cancelled'].includes(status) === (state === 'past'),
    )
    .filter((order) => filters.assigneeId === undefined || marksOf(order).assigneeId === filters.assigneeId)
    .filter((order) => filters.tag === undefined || marksOf(order).tags.includes(filters.tag))
    .filter((order) => brandId === undefined || order.brandOrders.some((part) => part.brandId === brandId))
    .filter(
      (order) =>
        attention === undefined ||
        (attention === 'any' ? order.attention !== null : order.attention?.code === attention),
    )
    .toSorted((one, other) => `${other.createdAt}${other.id}`.localeCompare(`${one.createdAt}${one.id}`))
    .map(({ id }) => id)
}

describe('the desk’s list of orders', () => {
  test('has the orders of all storefronts and modes that fit, each once, newest first', async () => {
    await fc.assert(
      fc.asyncProperty(someOrders, anyFilters, fc.integer({ min: 1, max: 100 }), async (orders, filters, limit) => {
        const set = Object.fromEntries(
          Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : [])),
        )
        expect(await walkAll([...orders], set, limit)).toEqual(expectedIds(orders, set))
      }),
      { numRuns: 300 },
    )
  })

  test('loses nothing and repeats nothing while orders arrive', async () => {
    await fc.assert(
      fc.asyncProperty(someOrders, fc.integer({ min: 1, max: 20 }), async (orders, limit) => {
        let arrived = 0
        const arriving = () => {
          arrived++
          const createdAt = new Date(now.getTime() + arrived).toISOString()
          return orderOf(`ord_new_${arrived}`, { createdAt, storefrontId: STOREFRONTS[arrived % 3] ?? 'sf_1' })
        }
        const ids = await walkAll([...orders], {}, limit, arriving)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.filter((id) => !id.startsWith('ord_new_'))).toEqual(expectedIds(orders, {}))
      }),
      { numRuns: 100 },
    )
  })

  test('a search that finds nothing looks at a bounded number of orders, and goes on by cursor', async () => {
    const orders = Array.from({ length: 1_200 }, (_, index) =>
      orderOf(`ord_${String(index).padStart(4, '0')}`, { createdAt: new Date(now.getTime() - index).toISOString() }),
    )
    const page = await pageOf(orders, { brandId: 'nobody' })
    expect(page).toMatchObject({ data: [], hasMore: true })
    expect(await walkAll(orders, { brandId: 'nobody' }, 100)).toEqual([])
  })

  test('a cursor of other filters is refused', async () => {
    const orders = [orderOf('ord_1'), orderOf('ord_2', { createdAt: '2026-11-20T00:00:00.000Z' })]
    const { nextCursor } = await pageOf(orders, { limit: '1' })
    await expect(pageOf(orders, { limit: '1', state: 'active', cursor: nextCursor ?? '' })).rejects.toThrow(Problem)
  })
})
