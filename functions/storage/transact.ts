import { setTimeout as sleep } from 'node:timers/promises'
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
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { conflictPause } from './conflict-pause.ts'

export type TransactWrite = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** Attempts against transactions that write the same rows at the same time; 40 brands may answer for one order at once. */
const ATTEMPTS = 12

/** Reasons of a cancelled transaction that a later attempt can resolve: a collision, or throttling of a table or partition. */
const TEMPORARY_REASONS = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
])

/** DynamoDB refused a transaction again and again: throttled, or in conflict with others. A caller may retry later. */
export class StorageBusy extends Error {
  override readonly name = 'StorageBusy'

  constructor(cause: unknown) {
    super('DynamoDB refused a transaction repeatedly.', { cause })
  }
}

/**
 * Writes all or nothing. Answers the positions of the writes whose conditions did
 * not hold (empty: all is written). Collisions and throttling are retried with jitter.
 * A single write is no transaction, which would cost twice as much.
 *
 * @throws StorageBusy when these last
 */
export async function transact(
  client: Pick<DynamoDBDocumentClient, 'send'>,
  writes: readonly TransactWrite[],
): Promise<number[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      await write(client, writes)
      return []
    } catch (error) {
      const codes = reasonsOf(error)
      const failed = codes.flatMap((code, position) => (code === 'ConditionalCheckFailed' ? [position] : []))
      if (failed.length > 0) return failed
      if (!codes.some((code) => TEMPORARY_REASONS.has(code))) throw error
      if (attempt === ATTEMPTS) throw new StorageBusy(error)
      await sleep(conflictPause(attempt, Math.random()))
    }
  }
}

async function write(client: Pick<DynamoDBDocumentClient, 'send'>, writes: readonly TransactWrite[]): Promise<void> {
  const [single, ...others] = writes
  if (others.length > 0 || single === undefined || single.ConditionCheck !== undefined) {
    await client.send(new TransactWriteCommand({ TransactItems: [...writes] }))
  } else if (single.Put !== undefined) await client.send(new PutCommand(single.Put))
  else if (single.Update !== undefined) await client.send(new UpdateCommand(single.Update))
  else if (single.Delete !== undefined) await client.send(new DeleteCommand(single.Delete))
}

/** Why a write was refused, write by write. None when it failed in another way. */
function reasonsOf(error: unknown): string[] {
  if (error instanceof ConditionalCheckFailedException) return ['ConditionalCheckFailed']
  if (error instanceof TransactionConflictException) return ['TransactionConflict']
  if (!(error instanceof TransactionCanceledException)) return []
  return (error.CancellationReasons ?? []).map((reason) => reason.Code ?? '')
}
