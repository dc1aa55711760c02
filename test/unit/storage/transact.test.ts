import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StorageBusy, transact } from '../../../functions/storage/transact.ts'

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** A client that cancels the first transactions with these reasons, one list each, and accepts the next. */
function clientThatCancels(...cancellations: readonly (readonly string[])[]) {
  let calls = 0
  const send = async () => {
    const codes = cancellations[calls++]
    if (codes === undefined) return {}
    const CancellationReasons = codes.map((Code) => ({ Code }))
    throw new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons })
  }
  return { client: { send } as unknown as Pick<DynamoDBDocumentClient, 'send'>, calls: () => calls }
}

test.each(['ThrottlingError', 'ProvisionedThroughputExceeded', 'RequestLimitExceeded', 'TransactionConflict'])(
  'retries a transaction that was cancelled by %s',
  async (code) => {
    const { client, calls } = clientThatCancels(['None', code], [code, 'None'])
    expect(await transact(client, [])).toEqual([])
    expect(calls()).toBe(3)
  },
)

test('throws StorageBusy when the throttling lasts', async () => {
  const { client, calls } = clientThatCancels(...Array.from({ length: 100 }, () => ['ThrottlingError']))
  await expect(transact(client, [])).rejects.toBeInstanceOf(StorageBusy)
  expect(calls()).toBe(12)
})

test('a failed condition decides at once, whatever else was throttled', async () => {
  const { client, calls } = clientThatCancels(['ThrottlingError', 'ConditionalCheckFailed'])
  expect(await transact(client, [])).toEqual([1])
  expect(calls()).toBe(1)
})

test('does not retry what no retry can resolve', async () => {
  const { client, calls } = clientThatCancels(['ValidationError'])
  await expect(transact(client, [])).rejects.toBeInstanceOf(TransactionCanceledException)
  expect(calls()).toBe(1)
})

const key = { TableName: 'table', Key: { pk: 'a', sk: 'b' } }

test.each([
  ['Put', { Put: { TableName: 'table', Item: { pk: 'a' } } }, PutCommand],
  ['Update', { Update: { ...key, UpdateExpression: 'SET a = :a' } }, UpdateCommand],
  ['Delete', { Delete: key }, DeleteCommand],
  ['ConditionCheck', { ConditionCheck: { ...key, ConditionExpression: 'a = :a' } }, TransactWriteCommand],
])('a single %s is sent as what it is', async (_, write, Command) => {
  const sent: unknown[] = []
  const client = { send: async (command: unknown) => void sent.push(command) }
  expect(await transact(client as unknown as Pick<DynamoDBDocumentClient, 'send'>, [write])).toEqual([])
  expect(sent).toEqual([expect.any(Command)])
})

test('a single write is retried past a transaction, and its failed condition is answered', async () => {
  const facts = { message: 'refused', $metadata: {} }
  const errors = [new TransactionConflictException(facts), new ConditionalCheckFailedException(facts)]
  const client = { send: async () => Promise.reject(errors.shift()) }
  const writes = [{ Delete: key }]
  expect(await transact(client as unknown as Pick<DynamoDBDocumentClient, 'send'>, writes)).toEqual([0])
  expect(errors).toEqual([])
})
