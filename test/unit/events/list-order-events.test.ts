import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { listOrderEvents } from '../../../functions/events/list-order-events.ts'
import { eventWrite } from '../../../functions/orders/event-row.ts'
import { newOrder } from '../../../functions/orders/placing/create-order.ts'
import { priceOrder } from '../../../functions/orders/placing/pricing/price-order.ts'
import { storedOrder } from '../../../functions/orders/stored-orders.ts'
import { contractExample } from '../orders/contract-example.ts'

const now = new Date('2026-11-22T18:00:00.000Z')
const caller = { keyId: 'key_1', storefrontId: 'sf_1', livemode: false, scopes: [] }
const priced = priceOrder('ord_1', contractExample())
if (!('purchase' in priced)) throw new Error('The example has faults.')
const created = newOrder({
  id: 'ord_1',
  storefrontId: 'sf_1',
  livemode: false,
  externalId: 'PLAT-1',
  customerId: null,
  metadata: {},
  releaseAfter: null,
  purchase: priced.purchase,
  acceptBy: new Map(),
  now,
})
const { event } = created

/** A table with these many events, whose pages end after `rowsAPage`, as a page of 1 MB does. */
function tableOf(count: number, rowsAPage: number) {
  const rows = Array.from({ length: count }, (_, index) => ({ ...event, id: `evt_${index + 1}`, sequence: index + 1 }))
  return {
    async send(command: { input: Record<string, unknown> }) {
      if (command instanceof GetCommand) return { Item: storedOrder(created.order) }
      const { ExclusiveStartKey, ExpressionAttributeValues, Limit } = command.input as {
        ExclusiveStartKey?: { sequence: number }
        ExpressionAttributeValues: { ':from': string }
        Limit: number
      }
      const first = ExclusiveStartKey?.sequence ?? Number(/\d+/.exec(ExpressionAttributeValues[':from'])?.[0]) - 1
      const page = rows.slice(first, first + Math.min(Limit, rowsAPage))
      const last = page.at(-1)?.sequence ?? 0
      const isCut = page.length > 0 && last < count
      return {
        Items: page.map((one) => eventWrite('t', one).Put?.Item),
        ...(isCut ? { LastEvaluatedKey: { sequence: last } } : {}),
      }
    },
  }
}

async function walk(count: number, rowsAPage: number, limit: number): Promise<number[]> {
  const found: number[] = []
  const client = tableOf(count, rowsAPage) as never
  for (let cursor: string | undefined; ; ) {
    const request = { caller, params: { orderId: 'ord_1' }, query: { limit, cursor }, now }
    const { body } = await listOrderEvents(request, { client, table: 't' })
    const page = body as { data: { sequence: number }[]; hasMore: boolean; nextCursor: string | null }
    found.push(...page.data.map(({ sequence }) => sequence))
    if (!page.hasMore) return found
    expect(page.data).toHaveLength(limit)
    cursor = page.nextCursor ?? undefined
  }
}

test.each([
  [100, 7, 100],
  [250, 90, 100],
  [101, 1, 100],
  [3, 100, 1],
  [0, 10, 5],
])(
  'inputs row 16: of %i events on pages of %i, a list of %i at a time misses none',
  async (count, rowsAPage, limit) => {
    expect(await walk(count, rowsAPage, limit)).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  },
)
