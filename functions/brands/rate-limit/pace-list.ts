import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { batchGet } from '../../storage/batch-get.ts'
import type { PaceState } from './pace.ts'
import { brandPaceKey } from './pace-keys.ts'
import { paceStateOf } from './pace-store.ts'

/** Pace and circuit of those of the brands that were ever called. Eventually consistent; for an overview. */
export async function readPaces(
  client: DynamoDBDocumentClient,
  table: string,
  brandIds: readonly string[],
): Promise<Map<string, PaceState>> {
  const ids = new Map(brandIds.map((id) => [brandPaceKey(id).pk, id]))
  const rows = await batchGet(client, table, [...ids.values()].map(brandPaceKey))
  return new Map(
    rows.flatMap((row): [string, PaceState][] => {
      const id = ids.get(String(row.pk))
      return id === undefined ? [] : [[id, paceStateOf(row)]]
    }),
  )
}
