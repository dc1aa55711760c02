import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { PaceState } from './pace.ts'
import { brandPaceKey } from './pace-keys.ts'
import { paceStateOf } from './pace-store.ts'

/** DynamoDB's limit for one BatchGetItem. */
const ROWS_A_CALL = 100

/** Pace and circuit of those of the brands that were ever called. Eventually consistent; for an overview. */
export async function readPaces(
  client: DynamoDBDocumentClient,
  table: string,
  brandIds: readonly string[],
): Promise<Map<string, PaceState>> {
  const paces = new Map<string, PaceState>()
  for (let start = 0; start < brandIds.length; start += ROWS_A_CALL) {
    const ids = new Map(brandIds.slice(start, start + ROWS_A_CALL).map((id) => [brandPaceKey(id).pk, id]))
    let keys = [...ids.values()].map(brandPaceKey)
    while (keys.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: keys } } }),
      )
      for (const row of Responses?.[table] ?? []) {
        const id = ids.get(row.pk)
        if (id !== undefined) paces.set(id, paceStateOf(row))
      }
      keys = (UnprocessedKeys?.[table]?.Keys as typeof keys | undefined) ?? []
    }
  }
  return paces
}
