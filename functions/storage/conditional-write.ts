import { setTimeout as sleep } from 'node:timers/promises'
import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb'
import { conflictPause } from './conflict-pause.ts'

/** Whether a write's condition held. */
export async function held(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

const CONFLICT_TRIES = 8

/** Writes a row that a transaction of others may be writing at the moment; a mere collision is tried again. */
export async function pastTransactions<Result>(write: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (!(error instanceof TransactionConflictException) || attempt === CONFLICT_TRIES) throw error
      await sleep(conflictPause(attempt, Math.random()))
    }
  }
}
