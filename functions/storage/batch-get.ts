import { setTimeout as sleep } from 'node:timers/promises'
import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

interface RowKey {
  readonly pk: string
  readonly sk: string
}

/** DynamoDB reads 100 rows a call. */
const ROWS_A_CALL = 100
/** Calls for one hundred rows, when DynamoDB leaves out some because it is busy. */
const TRIES = 8

/** The rows that exist, in no order. Rows that DynamoDB leaves out are asked for again, after a pause with jitter. */
export async function batchGet(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly RowKey[],
  { consistent = false }: { readonly consistent?: boolean } = {},
): Promise<Record<string, unknown>[]> {
  const unique = [...new Map(keys.map(({ pk, sk }) => [`${pk} ${sk}`, { pk, sk }])).values()]
  const chunks = Array.from({ length: Math.ceil(unique.length / ROWS_A_CALL) }, (_, index) =>
    unique.slice(index * ROWS_A_CALL, (index + 1) * ROWS_A_CALL),
  )
  return (await Promise.all(chunks.map((chunk) => getChunk(client, table, chunk, consistent)))).flat()
}

async function getChunk(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly RowKey[],
  ConsistentRead: boolean,
) {
  const rows: Record<string, unknown>[] = []
  let Keys: Record<string, unknown>[] = keys.map((key) => ({ ...key }))
  for (let attempt = 1; ; attempt++) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead } } }),
    )
    rows.push(...(Responses?.[table] ?? []))
    Keys = UnprocessedKeys?.[table]?.Keys ?? []
    if (Keys.length === 0) return rows
    if (attempt === TRIES) throw new Error('DynamoDB is too busy to read all rows.')
    await sleep(Math.random() * 20 * 2 ** attempt)
  }
}
