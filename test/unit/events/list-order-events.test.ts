import { GetCommand, type QueryCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import type { ListOrderEventsRequest } from '../../../functions/events/list-order-events.ts'
import { listOrderEvents } from '../../../functions/events/list-order-events.ts'
import { eventOf } from './feed-model.ts'

const caller = { keyId: 'key_1', storefrontId: 'sf_1', livemode: false, scopes: ['orders:read'] }

/** A table whose answers end after so many rows, as they do after a megabyte of large events. */
function tableOf(events: number, rowsAnAnswer: number) {
  const send = async (command: GetCommand | QueryCommand) => {
    if (command instanceof GetCommand) return { Item: { storefrontId: 'sf_1', livemode: false } }
    const { ExpressionAttributeValues, ExclusiveStartKey, Limit = 0 } = command.input
    const first = Number(ExclusiveStartKey?.last ?? Number(ExpressionAttributeValues?.[':from'].slice(6)) - 1)
    const last = Math.min(events, first + Math.min(Limit, rowsAnAnswer))
    const Items = Array.from({ length: last - first }, (_, index) => ({ event: eventOf('ord_1', first + index + 1) }))
    return { Items, ...(last < events ? { LastEvaluatedKey: { last } } : {}) }
  }
  return { client: { send } as never, table: 'orders' }
}

test('lists all events of an order whose answers from DynamoDB end early', async () => {
  const table = tableOf(250, 40)
  const sequences: number[] = []
  const looks: boolean[] = []
  let cursor: string | undefined
  do {
    const request = { caller, params: { orderId: 'ord_1' }, query: { limit: 100, cursor }, now: new Date(0) }
    const { body } = await listOrderEvents(request as unknown as ListOrderEventsRequest, table)
    const page = body as { data: { sequence: number }[]; hasMore: boolean; nextCursor: string | null }
    sequences.push(...page.data.map(({ sequence }) => sequence))
    looks.push(page.hasMore)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect(sequences).toEqual(Array.from({ length: 250 }, (_, index) => index + 1))
  expect(looks).toEqual([true, true, false])
})
