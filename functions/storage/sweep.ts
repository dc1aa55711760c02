import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { addSeconds, type Clock, timestamp } from '../runtime/clock.ts'
import { pastTransactions } from './conditional-write.ts'
import { claimKey } from './due-index.ts'
import { type DueRow, dueRows } from './due-rows.ts'
import { CLAIM_SECONDS } from './kept-sweep.ts'
import { updateExpression } from './row-update.ts'

/** Rows that are claimed at one time. */
const ROWS_AT_ONCE = 25

export interface Sweep {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly now: Clock
  /** From 0 to 1, exclusive. */
  readonly random: () => number
  /** Shortens the claim; 1 everywhere but on the local stage. */
  readonly timeScale: number
  /** Queues claimed rows; gets each with all its attributes. Answers how many the queues accepted. */
  readonly queue: (rows: readonly ClaimedRow[]) => Promise<number>
}

export type ClaimedRow = DueRow & Readonly<Record<string, unknown>>

/**
 * Queues everything that is due: claims each row, by moving its time in the due index, and queues it then. The time in
 * the row itself stays as it is. Two sweepers at one time queue no row twice, and a sweeper that is stopped half-way
 * leaves the rest due: shards are read in random order, so that none is always the last.
 */
export async function sweep({ client, table, now, random, timeScale, queue }: Sweep): Promise<number> {
  let queued = 0
  let batch: DueRow[] = []
  const flush = async () => {
    const claimed = await Promise.all(batch.map((row) => claim(client, table, row, now(), CLAIM_SECONDS * timeScale)))
    batch = []
    const mine = claimed.filter((row) => row !== null)
    if (mine.length > 0) queued += await queue(mine)
  }
  for await (const row of dueRows(client, table, now(), random)) {
    batch.push(row)
    if (batch.length === ROWS_AT_ONCE) await flush()
  }
  await flush()
  return queued
}

/** The row with a later time in the due index; null when it is not due any more. */
async function claim(
  client: DynamoDBDocumentClient,
  table: string,
  { pk, sk }: DueRow,
  now: Date,
  seconds: number,
): Promise<ClaimedRow | null> {
  const change = updateExpression({
    set: claimKey(pk, sk, timestamp(addSeconds(now, seconds))),
    condition: 'dueSk <= :now',
    values: { ':now': `${timestamp(now)}~` },
  })
  const update = new UpdateCommand({ TableName: table, Key: { pk, sk }, ...change, ReturnValues: 'ALL_NEW' })
  try {
    const { Attributes } = await pastTransactions(() => client.send(update))
    return { ...Attributes, pk, sk }
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null
    throw error
  }
}
