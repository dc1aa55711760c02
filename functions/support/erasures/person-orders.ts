import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { PersonPartition } from './erasure.ts'

export interface PersonTables {
  readonly client: DynamoDBDocumentClient
  readonly ordersTable: string
  readonly vaultTable: string
}

const orderIdSchema = z.union([
  z.object({ orderId: z.string() }).transform(({ orderId }) => orderId),
  z.object({ pk: z.string().startsWith('ORDER#') }).transform(({ pk }) => pk.slice('ORDER#'.length)),
])

/** The ids of all orders in the partitions; one may come several times. */
export async function* personOrders(
  partitions: readonly PersonPartition[],
  { client, ordersTable, vaultTable }: PersonTables,
): AsyncGenerator<string, void> {
  for (const partition of partitions) {
    const query =
      partition.in === 'vault'
        ? { TableName: vaultTable, KeyConditionExpression: 'pk = :pk', ConsistentRead: true }
        : { TableName: ordersTable, IndexName: 'by-customer', KeyConditionExpression: 'customerPk = :pk' }
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({ ...query, ExpressionAttributeValues: { ':pk': partition.pk }, ExclusiveStartKey }),
      )
      yield* Items.map((item) => orderIdSchema.parse(item))
      ExclusiveStartKey = LastEvaluatedKey
    } while (ExclusiveStartKey !== undefined)
  }
}
