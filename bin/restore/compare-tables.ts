import { setTimeout as pause } from 'node:timers/promises'
import { BatchGetItemCommand, type DynamoDBClient, type KeysAndAttributes, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { DataTableName } from './data-tables.ts'
import { type Change, changeOf, keyOf, type Row } from './row-rules.ts'

/** Parts of a table that are read beside each other. */
const SEGMENTS = 8
/** Rows that one call looks up. */
const ROWS_A_CALL = 100
const TRIES = 12

export interface Comparison {
  readonly client: DynamoDBClient
  readonly table: DataTableName
  readonly live: string
  readonly copy: string
  readonly now: Date
}

/**
 * Finds what differs between a live table and its copy, and hands it over in batches: first what was there then, and
 * afterwards what came since. Each row is read twice, and memory does not grow with the tables.
 */
export async function compareTables(comparison: Comparison, take: (changes: readonly Change[]) => Promise<void>) {
  const { client, live, copy, table, now } = comparison
  const found = async (changes: readonly Change[]) => {
    const wanted = changes.filter(({ kind }) => kind !== 'none')
    if (wanted.length > 0) await take(wanted)
  }
  await inSegments(client, copy, async (rows) => {
    const lives = await lookUp(client, live, rows)
    await found(rows.map((row) => changeOf(table, lives.get(nameOf(row)), row, now)))
  })
  await inSegments(client, live, async (rows) => {
    const copies = await lookUp(client, copy, rows)
    const since = rows.filter((row) => !copies.has(nameOf(row)))
    await found(since.map((row) => changeOf(table, row, undefined, now)))
  })
}

async function inSegments(client: DynamoDBClient, TableName: string, take: (rows: readonly Row[]) => Promise<void>) {
  await Promise.all(
    Array.from({ length: SEGMENTS }, async (_, Segment) => {
      let ExclusiveStartKey: Row | undefined
      do {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new ScanCommand({ TableName, Segment, TotalSegments: SEGMENTS, ConsistentRead: true, ExclusiveStartKey }),
        )
        for (let start = 0; start < Items.length; start += ROWS_A_CALL) {
          await take(Items.slice(start, start + ROWS_A_CALL))
        }
        ExclusiveStartKey = LastEvaluatedKey
      } while (ExclusiveStartKey !== undefined)
    }),
  )
}

/** The rows of these keys in another table. */
async function lookUp(client: DynamoDBClient, table: string, rows: readonly Row[]): Promise<Map<string, Row>> {
  const found = new Map<string, Row>()
  let asked: Record<string, KeysAndAttributes> = { [table]: { Keys: rows.map(keyOf), ConsistentRead: true } }
  for (let attempt = 1; ; attempt++) {
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems: asked }))
    for (const row of Responses?.[table] ?? []) found.set(nameOf(row), row)
    asked = UnprocessedKeys ?? {}
    if (Object.keys(asked).length === 0) return found
    if (attempt === TRIES) throw new Error(`DynamoDB is too busy to read ${table}.`)
    await pause(Math.random() * 50 * 2 ** attempt)
  }
}

function nameOf({ pk, sk }: Row): string {
  return `${pk?.S} ${sk?.S}`
}
