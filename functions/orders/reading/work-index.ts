import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { batchGet } from '../../storage/batch-get.ts'
import { mergeSorted } from '../../storage/merge-sorted.ts'
import type { BrandOrder } from '../brand-order.ts'
import { brandOrderKey } from '../orders-keys.ts'
import { brandOrderOf } from '../stored-orders.ts'
import { type Owed, WORK_SHARDS, type WorkList, workIndexes, workPartition } from '../work/work-keys.ts'

/** Entries of one Query. A page of 50 over four shards is served by a first round. */
const ENTRIES_A_QUERY = 50

/** A brand order's place in a list of work. Places sort as text: time, then id. */
export interface WorkEntry {
  readonly place: string
  readonly orderId: string
  readonly brandOrderId: string
  /** In the list of refunds. */
  readonly owed: Owed | null
}

export interface WorkRange {
  readonly livemodes: readonly boolean[]
  /** Exclusive bounds. A time is a place too. */
  readonly after: string
  readonly before: string
}

/** What the lists of work read. The indexes are eventually consistent. */
export interface WorkIndex {
  /** Oldest first, from all storefronts. */
  readonly walk: (list: WorkList, range: WorkRange) => AsyncGenerator<WorkEntry, void>
  readonly load: (entries: readonly WorkEntry[]) => Promise<ReadonlyMap<string, BrandOrder>>
}

export function workIndex(client: DynamoDBDocumentClient, table: string): WorkIndex {
  async function* walkShard(list: WorkList, partition: string, range: WorkRange): AsyncGenerator<WorkEntry, void> {
    const { index, partition: partitionName, place: placeName } = workIndexes[list]
    let start: Record<string, unknown> | undefined
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: index,
          KeyConditionExpression: '#partition = :partition AND #place BETWEEN :after AND :before',
          ExpressionAttributeNames: { '#partition': partitionName, '#place': placeName },
          ExpressionAttributeValues: { ':partition': partition, ':after': range.after, ':before': range.before },
          Limit: ENTRIES_A_QUERY,
          ExclusiveStartKey: start,
        }),
      )
      // BETWEEN includes its bounds, and a cursor's place is a brand order's own.
      const entries = Items.map((item) => entryOf(item, placeName))
      yield* entries.filter(({ place }) => place > range.after && place < range.before)
      start = LastEvaluatedKey
    } while (start !== undefined)
  }

  return {
    walk(list, range) {
      const shards = Array.from({ length: WORK_SHARDS }, (_, shard) => shard)
      const partitions = range.livemodes.flatMap((livemode) => shards.map((shard) => workPartition(livemode, shard)))
      return mergeSorted(
        partitions.map((partition) => walkShard(list, partition, range)),
        (one, other) => (one.place < other.place ? -1 : 1),
      )
    },
    async load(entries) {
      const keys = entries.map(({ orderId, brandOrderId }) => brandOrderKey(orderId, brandOrderId))
      const rows = await batchGet(client, table, keys, { consistent: true })
      return new Map(rows.map(brandOrderOf).map((brandOrder) => [brandOrder.id, brandOrder]))
    },
  }
}

const entrySchema = z.object({
  pk: z.string().startsWith('ORDER#'),
  sk: z.string().startsWith('ORDER#BRAND_ORDER#'),
  owed: z.object({ currency: z.string(), total: z.int() }).optional(),
})

function entryOf(item: Record<string, unknown>, placeName: string): WorkEntry {
  const { pk, sk, owed } = entrySchema.parse(item)
  return {
    place: z.string().parse(item[placeName]),
    orderId: pk.slice('ORDER#'.length),
    brandOrderId: sk.slice('ORDER#BRAND_ORDER#'.length),
    owed: owed ?? null,
  }
}
