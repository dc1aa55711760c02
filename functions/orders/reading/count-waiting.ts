import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { WORK_SHARDS, waitingPartition } from '../work/work-keys.ts'

/** So many are counted; the desk shows `100+` beyond. */
export const MOST_WAITING = 100

export interface Waiting {
  readonly count: number
  readonly hasMore: boolean
}

/** How many brand orders wait for a brand that was tried and did not take them; some 30 entries to a read unit. */
export async function countWaiting(client: DynamoDBDocumentClient, table: string, brandId: string): Promise<Waiting> {
  let count = 0
  for (let shard = 0; shard < WORK_SHARDS && count <= MOST_WAITING; shard++) {
    const { Count = 0 } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'by-waiting',
        KeyConditionExpression: 'waitingPk = :partition',
        ExpressionAttributeValues: { ':partition': waitingPartition(brandId, shard) },
        Select: 'COUNT',
        Limit: MOST_WAITING + 1 - count,
      }),
    )
    count += Count
  }
  return { count: Math.min(count, MOST_WAITING), hasMore: count > MOST_WAITING }
}
