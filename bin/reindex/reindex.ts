import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { orderPartition, supportEnvelopeKey } from '../../functions/vault/vault-keys.ts'
import { CommandFailure } from '../command-line/command-failure.ts'

const keySchema = z.object({ pk: z.string(), sk: z.string() })

export const reindexedSchema = z.object({ reindexed: z.int(), current: z.int(), gone: z.int() })
type Counts = z.infer<typeof reindexedSchema>

export interface ReindexParts {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  /** The deployed function, which opens the envelopes of up to `ORDERS_A_CALL` orders. */
  readonly reindexOrders: (orderIds: readonly string[]) => Promise<Counts>
  /** Told after each page; a later run goes on `after` it. */
  readonly progress: (counts: Counts, after: string | null) => void
}

const ORDERS_A_CALL = 25

/** Walks all support envelopes and has their orders indexed anew. What is done stays done when it is stopped. */
export async function reindex(
  after: string | undefined,
  { client, table, reindexOrders, progress }: ReindexParts,
): Promise<Counts> {
  let total: Counts = { reindexed: 0, current: 0, gone: 0 }
  let ExclusiveStartKey = after === undefined ? undefined : placeOf(after)
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: 'sk = :support AND attribute_exists(sealed)',
        ExpressionAttributeValues: { ':support': supportEnvelopeKey('').sk },
        ProjectionExpression: 'pk, sk',
        ExclusiveStartKey,
      }),
    )
    const orderIds = Items.map((item) => keySchema.parse(item).pk.slice(orderPartition('').length))
    for (let start = 0; start < orderIds.length; start += ORDERS_A_CALL) {
      total = sum(total, await reindexOrders(orderIds.slice(start, start + ORDERS_A_CALL)))
    }
    ExclusiveStartKey = LastEvaluatedKey === undefined ? undefined : keySchema.parse(LastEvaluatedKey)
    progress(total, ExclusiveStartKey === undefined ? null : textOf(ExclusiveStartKey))
  } while (ExclusiveStartKey !== undefined)
  return total
}

const sum = (one: Counts, other: Counts): Counts => ({
  reindexed: one.reindexed + other.reindexed,
  current: one.current + other.current,
  gone: one.gone + other.gone,
})

const textOf = (key: z.infer<typeof keySchema>): string => Buffer.from(JSON.stringify(key)).toString('base64url')

function placeOf(text: string): z.infer<typeof keySchema> {
  try {
    return keySchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw new CommandFailure('"--after" takes the place that an earlier run printed.')
  }
}
