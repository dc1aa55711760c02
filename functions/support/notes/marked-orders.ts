import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Entry, IndexRange } from '../../orders/reading/order-index.ts'
import type { Owner } from '../../orders/reading/walk-orders.ts'
import { batchGet } from '../../storage/batch-get.ts'
import { type Mark, type MarkedOrder, markKey, markPartition } from './mark-keys.ts'

/** Entries of one Query: a page of the desk's list. */
const ROWS_A_QUERY = 50

const entrySchema = z.object({ pk: z.string(), sk: z.string(), orderId: z.string() })

/** Lists of orders by what the desk marked them with. */
export interface MarkedOrders {
  /** The orders of one storefront and mode that have the mark, in the order of their places. */
  readonly walk: (owner: Owner, mark: Mark, range: IndexRange) => AsyncGenerator<Entry, void>
  /** Those of the orders that have the mark, by id. */
  readonly having: (mark: Mark, orders: readonly MarkedOrder[]) => Promise<ReadonlySet<string>>
}

export function markedOrders(client: DynamoDBDocumentClient, table: string): MarkedOrders {
  return {
    async *walk(owner, mark, { after, before, newestFirst }) {
      if (after >= before) return
      let ExclusiveStartKey: Record<string, unknown> | undefined
      do {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk AND sk BETWEEN :after AND :before',
            ExpressionAttributeValues: { ':pk': markPartition(owner, mark), ':after': after, ':before': before },
            ScanIndexForward: !newestFirst,
            ConsistentRead: true,
            Limit: ROWS_A_QUERY,
            ExclusiveStartKey,
          }),
        )
        for (const { sk: place, orderId } of Items.map((item) => entrySchema.parse(item))) {
          // BETWEEN includes its bounds, and a cursor's place is an order's own.
          if (place > after && place < before) yield { place, orderId, sequence: null }
        }
        ExclusiveStartKey = LastEvaluatedKey
      } while (ExclusiveStartKey !== undefined)
    },
    async having(mark, orders) {
      const keys = orders.map((order) => markKey(order, mark))
      const rows = await batchGet(client, table, keys, { consistent: true })
      return new Set(rows.map((row) => entrySchema.parse(row).orderId))
    },
  }
}
