import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { erasureLogKey as logKey } from './erasure-log-keys.ts'

/**
 * Which orders were erased, by time. It names order ids only. It is in the orders table, so that a restore of the vault
 * to an earlier time does not lose it: `npm run restore` repeats what it tells.
 */

export interface ErasureLog {
  readonly client: DynamoDBDocumentClient
  /** The orders table. */
  readonly table: string
}

/** Written before the order is erased: a crash between the two leaves an entry too many, which does no harm. */
export async function logErasure(
  { orderId, because, now }: { orderId: string; because: string; now: Date },
  { client, table }: ErasureLog,
): Promise<void> {
  const at = timestamp(now)
  await client.send(new PutCommand({ TableName: table, Item: { ...logKey(at, orderId), orderId, at, because } }))
}

const loggedSchema = z.object({
  orderId: z.string(),
  at: z.string(),
  /** The erasure's id, or `retention`. */
  because: z.string(),
})
export type LoggedErasure = z.infer<typeof loggedSchema>

const DAY_MILLISECONDS = 24 * 3600 * 1000

/** Every erasure between two times, oldest first. An order may come several times. */
export async function* loggedErasures(
  { from, to }: { from: Date; to: Date },
  { client, table }: ErasureLog,
): AsyncGenerator<LoggedErasure, void> {
  const firstDay = Date.parse(timestamp(from).slice(0, 10))
  for (let day = firstDay; day <= to.getTime(); day += DAY_MILLISECONDS) {
    const { pk } = logKey(timestamp(new Date(day)), '')
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          // `~` sorts behind every order id of that very millisecond.
          ExpressionAttributeValues: { ':pk': pk, ':from': timestamp(from), ':to': `${timestamp(to)}~` },
          ConsistentRead: true,
          ExclusiveStartKey,
        }),
      )
      yield* Items.map((item) => loggedSchema.parse(item))
      ExclusiveStartKey = LastEvaluatedKey
    } while (ExclusiveStartKey !== undefined)
  }
}
