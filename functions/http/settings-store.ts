import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import { queryAll } from '../storage/query-all.ts'
import { type TransactWrite, transact } from '../storage/transact.ts'
import type { HttpAnswer } from './http-answer.ts'
import { type Idempotency, IdempotencyRace, rememberAnswer } from './idempotency.ts'
import { Problem } from './problem.ts'

/** The settings table for functions that answer requests: consistent reads, conditional writes. */
export interface SettingsStore {
  readonly client: DynamoDBDocumentClient
  readonly table: string
}

export interface RowKey {
  readonly pk: string
  readonly sk: string
}

export async function readRow(store: SettingsStore, key: RowKey): Promise<unknown> {
  const { client, table } = store
  return (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item
}

/** Up to `limit` rows with a sort key below `before`, the highest first. */
export async function readBackwards(
  { client, table }: SettingsStore,
  place: { readonly partition: string; readonly before: string; readonly limit: number; readonly index?: string },
): Promise<unknown[]> {
  const [pk, sk] = place.index === undefined ? ['pk', 'sk'] : ['ownerPk', 'ownerSk']
  return queryAll(
    client,
    {
      TableName: table,
      ...(place.index === undefined ? { ConsistentRead: true } : { IndexName: place.index }),
      KeyConditionExpression: '#pk = :partition AND #sk < :before',
      ExpressionAttributeNames: { '#pk': pk, '#sk': sk },
      ExpressionAttributeValues: { ':partition': place.partition, ':before': place.before },
      ScanIndexForward: false,
    },
    place.limit,
  )
}

export function putNew(table: string, row: Record<string, unknown>): TransactWrite {
  return { Put: { TableName: table, Item: row, ConditionExpression: 'attribute_not_exists(pk)' } }
}

/** Replaces a row if it still has this version. The row itself carries the next version. */
export function putNext(table: string, row: Record<string, unknown>, replacedVersion: number): TransactWrite {
  return {
    Put: {
      TableName: table,
      Item: row,
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': replacedVersion },
    },
  }
}

export interface Change {
  readonly writes: readonly TransactWrite[]
  /** The caller's key, if there is one, and the answer to remember under it, without secrets. */
  readonly idempotency: Idempotency | null
  readonly remembered: HttpAnswer
  /** A sentence for the caller when a condition did not hold. */
  readonly conflict: string
  readonly now: Date
}

/** Writes all of a change or nothing, and stores its answer in the same transaction. */
export async function commit({ client, table }: SettingsStore, change: Change): Promise<void> {
  const { writes, idempotency, remembered, now } = change
  const memory = idempotency === null ? [] : [rememberAnswer(table, idempotency, remembered, now)]
  const failed = await transact(client, [...writes, ...memory])
  if (failed.includes(writes.length)) throw new IdempotencyRace()
  if (failed.length > 0) throw new Problem('state_conflict', change.conflict)
}
