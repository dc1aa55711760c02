import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Clock } from '../../runtime/clock.ts'
import { endpointsPartition, type Owner } from './endpoint-partition-keys.ts'

/** Whether there is a webhook endpoint in a partition. Consistent: one whose creation was answered is seen. */
export type HasEndpoint = (owner: Owner) => Promise<boolean>

export function endpointReader(client: DynamoDBDocumentClient, table: string): HasEndpoint {
  return async (owner) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': endpointsPartition(owner) },
        ProjectionExpression: 'pk',
        ConsistentRead: true,
        Limit: 1,
      }),
    )
    return Items.length > 0
  }
}

/** Partitions, such as `WEBHOOK_ENDPOINTS#sf_1#live`, whose events may have a receiver. */
export type Listening = (owner: Owner) => boolean

/** An endpoint that was deleted costs a message an event for so long. */
const KEPT_MILLISECONDS = 60_000
const MOST_KEPT = 10_000

/**
 * Says for a batch of committed events which of their storefronts have webhook endpoints. That there are some is kept
 * for a minute. That there are none is never kept: it is read after the batch was committed, so that the first event
 * after an endpoint's creation was answered finds the endpoint. Where it cannot be read, there may be some.
 */
export function endpointLookUp(
  hasEndpoint: HasEndpoint,
  now: Clock,
  report: (owner: Owner, error: unknown) => void,
): (events: readonly Owner[]) => Promise<Listening> {
  const kept = new Map<string, number>()
  return async (events) => {
    const at = now().getTime()
    const owners = new Map(events.map((event) => [endpointsPartition(event), event]))
    const listening = new Set<string>()
    await Promise.all(
      [...owners].map(async ([partition, owner]) => {
        if ((kept.get(partition) ?? 0) > at) return listening.add(partition)
        try {
          if (!(await hasEndpoint(owner))) return
          if (kept.size >= MOST_KEPT) kept.clear()
          kept.set(partition, at + KEPT_MILLISECONDS)
        } catch (error) {
          report(owner, error)
        }
        listening.add(partition)
      }),
    )
    return (owner) => listening.has(endpointsPartition(owner))
  }
}
