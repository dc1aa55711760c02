import { setTimeout as pause } from 'node:timers/promises'
import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb'
import type { Change } from './row-rules.ts'

/** Rows that one call writes. */
const ROWS_A_CALL = 25
/** With pauses that double, more than two minutes: DynamoDB doubles its throughput meanwhile. */
const TRIES = 16
const LONGEST_PAUSE_MILLISECONDS = 10_000

/** Writes and deletes rows. It may be repeated. */
export async function applyChanges(client: DynamoDBClient, table: string, changes: readonly Change[]): Promise<void> {
  const writes = changes.flatMap(requestOf)
  for (let start = 0; start < writes.length; start += ROWS_A_CALL) {
    await write(client, table, writes.slice(start, start + ROWS_A_CALL))
  }
}

function requestOf(change: Change): WriteRequest[] {
  if (change.kind === 'put') return [{ PutRequest: { Item: { ...change.row } } }]
  return change.kind === 'delete' ? [{ DeleteRequest: { Key: { ...change.key } } }] : []
}

async function write(client: DynamoDBClient, table: string, requests: readonly WriteRequest[]): Promise<void> {
  let asked: Record<string, WriteRequest[]> = { [table]: [...requests] }
  for (let attempt = 1; ; attempt++) {
    const { UnprocessedItems = {} } = await client.send(new BatchWriteItemCommand({ RequestItems: asked }))
    if (Object.keys(UnprocessedItems).length === 0) return
    if (attempt === TRIES) throw new Error(`DynamoDB is too busy to write ${table}. Start the command again.`)
    asked = UnprocessedItems
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MILLISECONDS, 50 * 2 ** attempt))
  }
}
