import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { batchGet } from '../../storage/batch-get.ts'
import { mergeSorted } from '../../storage/merge-sorted.ts'
import { DELIVERY_LIST_SHARDS, type DeliveryList, deliveryKey, LIST_INDEX, listPartition } from './deliveries-keys.ts'
import { type Delivery, deliverySchema } from './delivery.ts'

/** A delivery's place in the list of its endpoint, which sorts as text: time, sequence, id. */
export interface Listed {
  readonly place: string
  readonly deliveryId: string
}

export interface ListRange {
  readonly endpointId: string
  readonly lists: readonly DeliveryList[]
  /** Exclusive bounds of places; times are places too. */
  readonly after: string
  readonly before: string
  readonly newestFirst: boolean
}

const indexRowSchema = z.object({ pk: z.string(), endpointSk: z.string() })

/** Rows of one Query: a page of 50 over four shards and three statuses is served by a first round. */
const ROWS_A_QUERY = 25

/** The deliveries of an endpoint in a range of its list. The index lags by a moment. */
export function walkDeliveries(
  client: DynamoDBDocumentClient,
  table: string,
  range: ListRange,
): AsyncGenerator<Listed, void> {
  const shards = Array.from({ length: DELIVERY_LIST_SHARDS }, (_, shard) => shard)
  const partitions = range.lists.flatMap((list) => shards.map((shard) => listPartition(range.endpointId, list, shard)))
  const walks = partitions.map((partition) => walkPartition(client, table, partition, range))
  return mergePartitions(walks, range.newestFirst)
}

/**
 * What is listed in several partitions, by place. A delivery that changes its list meanwhile
 * is met in the one it leaves and in the one it comes to, at the same place: it counts once.
 */
export async function* mergePartitions(
  walks: readonly AsyncGenerator<Listed, void>[],
  newestFirst: boolean,
): AsyncGenerator<Listed, void> {
  const direction = newestFirst ? -1 : 1
  let last: string | undefined
  for await (const listed of mergeSorted(walks, (one, other) => direction * (one.place < other.place ? -1 : 1))) {
    if (listed.place !== last) yield listed
    last = listed.place
  }
}

async function* walkPartition(
  client: DynamoDBDocumentClient,
  table: string,
  partition: string,
  { after, before, newestFirst }: ListRange,
): AsyncGenerator<Listed, void> {
  if (after >= before) return
  let start: Record<string, unknown> | undefined
  do {
    const { Items, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: LIST_INDEX,
        KeyConditionExpression: 'endpointPk = :partition AND endpointSk BETWEEN :after AND :before',
        ExpressionAttributeValues: { ':partition': partition, ':after': after, ':before': before },
        ScanIndexForward: !newestFirst,
        Limit: ROWS_A_QUERY,
        ExclusiveStartKey: start,
      }),
    )
    for (const { pk, endpointSk: place } of (Items ?? []).map((item) => indexRowSchema.parse(item))) {
      // BETWEEN includes its bounds, and a cursor's place is a delivery's own.
      if (place > after && place < before) yield { place, deliveryId: pk.replace(/^DELIVERY#/, '') }
    }
    start = LastEvaluatedKey
  } while (start !== undefined)
}

/** The deliveries themselves, in the order of `ids`; those that expired meanwhile are left out. */
export async function loadDeliveries(
  client: DynamoDBDocumentClient,
  table: string,
  ids: readonly string[],
): Promise<Delivery[]> {
  const rows = await batchGet(client, table, ids.map(deliveryKey))
  const found = new Map(rows.map((row) => deliverySchema.parse(row)).map((delivery) => [delivery.id, delivery]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
