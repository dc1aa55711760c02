import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
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
