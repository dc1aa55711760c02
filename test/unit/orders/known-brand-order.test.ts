import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, expect, test } from 'vitest'
import { startSubmission } from '../../../functions/orders/life/submission-steps.ts'
import { newBrandOrderPut } from '../../../functions/orders/order-rows.ts'
import { OrderStore } from '../../../functions/orders/order-store.ts'
import { claimIn, claimKey } from '../../../functions/storage/due-index.ts'
import { brandOrderOf, placedAt } from './placed-order.ts'

const brandOrder = brandOrderOf({ lines: [{ quantity: 1, unitPrice: 100 }] })
const { orderId, id } = brandOrder
const at = (seconds: number) => new Date(placedAt.getTime() + seconds * 1000).toISOString()
const lease = startSubmission({ token: 'token_1', expiresAt: at(90), dueAt: at(91) })

/** One row, as much of DynamoDB as a change without events uses, and the calls that it got. */
let row: Record<string, unknown> = {}
let calls: string[] = []
const client = {
  async send(command: unknown) {
    if (command instanceof GetCommand) {
      calls.push(`get ${String(command.input.Key?.sk).split('#', 2).join('#')}`)
      return { Item: command.input.Key?.sk === row.sk ? structuredClone(row) : undefined }
    }
    if (!(command instanceof PutCommand)) throw new Error('This table knows no such command.')
    calls.push('put')
    const { Item = {}, ExpressionAttributeValues: { ':prior': prior, ':place': place } = {} } = command.input
    if (row.ver !== prior || row.dueSk !== place) {
      throw new ConditionalCheckFailedException({ message: 'changed', $metadata: {} })
    }
    row = Item
    return {}
  },
} as unknown as DynamoDBDocumentClient
const orders = new OrderStore(client, 'orders', () => placedAt)

async function known() {
  const found = await orders.findBrandOrder(orderId, id)
  if (found === null) throw new Error('The row is there.')
  calls = []
  return found
}

beforeEach(() => {
  row = { ...newBrandOrderPut('orders', brandOrder).Item }
})

test('a brand order that was just read is changed by one write, and neither it nor its order is read', async () => {
  const found = await known()
  const result = await orders.transition(orderId, id, lease, { known: found })
  expect(calls).toEqual(['put'])
  expect(result).toMatchObject({ brandOrder: { attempts: 1, lease: { token: 'token_1' }, version: 2 } })
  // What the change gave is known in its turn: it stands where the write put it.
  if ('unchanged' in result) throw new Error('It changed.')
  const again = startSubmission({ token: 'token_2', expiresAt: at(300), dueAt: at(300) })
  expect(await orders.transition(orderId, id, again, { known: result.brandOrder })).toEqual({ unchanged: 'busy' })
})

test('one that changed meanwhile is read, and decided anew', async () => {
  const found = await known()
  await orders.transition(orderId, id, lease)
  calls = []
  const other = startSubmission({ token: 'token_2', expiresAt: at(90), dueAt: at(91) })
  expect(await orders.transition(orderId, id, other, { known: found })).toEqual({ unchanged: 'busy' })
  expect(calls[0]).toBe('put')
  expect(row).toMatchObject({ ver: 2, lease: { token: 'token_1' } })
})

test('a sweep that claims it meanwhile keeps its claim', async () => {
  const found = await known()
  const claim = claimKey(String(row.pk), String(row.sk), at(900))
  Object.assign(row, claim)
  await orders.transition(orderId, id, lease, { known: found })
  expect(row).toMatchObject({ ...claim, lease: { token: 'token_1' } })
  expect(claimIn(String(row.dueSk))?.until).toBe(at(900))
})
