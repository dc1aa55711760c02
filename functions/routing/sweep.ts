import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb'
import { DUE_SHARDS, duePartition } from '../orders/due-index.ts'
import { timestamp } from '../runtime/clock.ts'

export interface DueRow {
  readonly pk: string
  readonly sk: string
  readonly orderId?: string
}

/**
 * Whatever is due by `now`, oldest first within a shard. The index is read
 * eventually: a row that was just settled may still come; what resumes it looks
 * at the row itself first.
 */
export async function* dueRows(client: DynamoDBDocumentClient, table: string, now: Date): AsyncGenerator<DueRow> {
  for (let shard = 0; shard < DUE_SHARDS; shard++) {
    const pages = paginateQuery(
      { client, pageSize: 100 },
      {
        TableName: table,
        IndexName: 'by-due',
        KeyConditionExpression: 'duePk = :pk AND dueSk <= :now',
        // A dueSk is `<time>#<id>`: `~` sorts behind every id of that very millisecond.
        ExpressionAttributeValues: { ':pk': duePartition(shard), ':now': `${timestamp(now)}~` },
      },
    )
    for await (const page of pages) yield* (page.Items ?? []) as DueRow[]
  }
}

/** What resumes a due row: the workflow for orders, brand orders and commands to brands, the update's own queue for updates of brands. */
export function resumptionOf(row: DueRow): { queue: 'resume' | 'brand-updates'; body: string } {
  if (row.pk.startsWith('UPDATE#')) return { queue: 'brand-updates', body: JSON.stringify({ pk: row.pk, sk: row.sk }) }
  const orderId = row.pk.replace(/^ORDER#/, '')
  const [, ofBrandOrder, commandId] = /^COMMAND#([^#]+)#([^#]+)$/.exec(row.sk) ?? []
  if (commandId !== undefined) {
    return { queue: 'resume', body: JSON.stringify({ orderId, brandOrderId: ofBrandOrder, commandId }) }
  }
  const brandOrderId = /^ORDER#BRAND_ORDER#(.+)$/.exec(row.sk)?.[1]
  return { queue: 'resume', body: JSON.stringify(brandOrderId === undefined ? { orderId } : { orderId, brandOrderId }) }
}
