import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'

/**
 * Every row of a Query, or its first `most`. One answer of DynamoDB ends at a megabyte, whatever its `Limit` says.
 */
export async function queryAll(
  client: DynamoDBDocumentClient,
  query: Omit<QueryCommandInput, 'Limit' | 'ExclusiveStartKey'>,
  most = Number.POSITIVE_INFINITY,
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const Limit = Number.isFinite(most) ? most - rows.length : undefined
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({ ...query, ...(Limit === undefined ? {} : { Limit }), ExclusiveStartKey }),
    )
    rows.push(...Items)
    ExclusiveStartKey = LastEvaluatedKey
  } while (ExclusiveStartKey !== undefined && rows.length < most)
  return rows
}
