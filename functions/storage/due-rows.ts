import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../runtime/clock.ts'
import { DUE_SHARDS, duePartition } from './due-index.ts'

const dueRowSchema = z.object({ pk: z.string(), sk: z.string() })
export type DueRow = Readonly<z.infer<typeof dueRowSchema>>

/**
 * Whatever is due by `now`: shards in random order, oldest first within a shard. The index is read eventually: a row
 * that was just settled may still come; what resumes it looks at the row itself first.
 */
export async function* dueRows(
  client: DynamoDBDocumentClient,
  table: string,
  now: Date,
  random: () => number = Math.random,
): AsyncGenerator<DueRow> {
  const shards = Array.from({ length: DUE_SHARDS }, (_, shard) => ({ shard, order: random() }))
  for (const { shard } of shards.toSorted((one, other) => one.order - other.order)) {
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'by-due',
          KeyConditionExpression: 'duePk = :pk AND dueSk <= :now',
          // A dueSk is `<time>#<id>`: `~` sorts behind every id of that very millisecond.
          ExpressionAttributeValues: { ':pk': duePartition(shard), ':now': `${timestamp(now)}~` },
          Limit: 100,
          ExclusiveStartKey,
        }),
      )
      yield* Items.map((item) => dueRowSchema.parse(item))
      ExclusiveStartKey = LastEvaluatedKey
    } while (ExclusiveStartKey !== undefined)
  }
}

/** A place between two rows of the due index. */
export interface DuePlace {
  readonly shard: number
  readonly after: string
}

export const DUE_START: DuePlace = { shard: 0, after: '' }

const indexRowSchema = dueRowSchema.extend({ dueSk: z.string() })

/** Up to `limit` rows of the index after a place, due or not, shard after shard; and where to go on, null at the end. */
export async function nextDueRows(
  client: DynamoDBDocumentClient,
  table: string,
  { shard, after }: DuePlace,
  limit: number,
): Promise<{ readonly rows: readonly DueRow[]; readonly next: DuePlace | null }> {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'by-due',
      // Each dueSk begins with a time.
      KeyConditionExpression: 'duePk = :pk AND dueSk > :after',
      ExpressionAttributeValues: { ':pk': duePartition(shard), ':after': after === '' ? '0' : after },
      Limit: limit,
    }),
  )
  const rows = Items.map((item) => indexRowSchema.parse(item))
  if (LastEvaluatedKey !== undefined) return { rows, next: { shard, after: rows.at(-1)?.dueSk ?? after } }
  return { rows, next: shard + 1 < DUE_SHARDS ? { shard: shard + 1, after: '' } : null }
}
