import { setTimeout as sleep } from 'node:timers/promises'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'

export type TransactWrite = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** Tries against transactions that touch the same rows at the same time; 40 brands may answer for one order at once. */
const CONFLICT_TRIES = 12
const LONGEST_PAUSE_MILLISECONDS = 400

/**
 * Writes all or nothing. Answers the positions of the writes whose conditions did
 * not hold (empty: all is written). Mere collisions are tried again with jitter.
 */
export async function transact(client: DynamoDBDocumentClient, writes: readonly TransactWrite[]): Promise<number[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...writes] }))
      return []
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code)
      const failed = codes.flatMap((code, position) => (code === 'ConditionalCheckFailed' ? [position] : []))
      if (failed.length > 0) return failed
      if (attempt === CONFLICT_TRIES || !codes.includes('TransactionConflict')) throw error
      await sleep(Math.random() * Math.min(LONGEST_PAUSE_MILLISECONDS, 10 * 2 ** attempt))
    }
  }
}
