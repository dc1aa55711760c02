import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb'
import { STOREFRONTS_PARTITION, storefrontSchema } from '../http/callers/storefront.ts'
import type { Order } from '../orders/order.ts'
import { orderIdOf, orderKey } from '../orders/orders-keys.ts'
import { orderOf } from '../orders/stored-orders.ts'
import { batchGet } from '../storage/batch-get.ts'

/** Finds orders by our id, or by the platform's own id in every storefront and mode. */
export function orderFinder(client: DynamoDBDocumentClient, ordersTable: string, settingsTable: string) {
  async function storefrontIds(): Promise<string[]> {
    const ids: string[] = []
    const wanted = {
      TableName: settingsTable,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': STOREFRONTS_PARTITION },
    }
    for await (const { Items } of paginateQuery({ client }, wanted)) {
      ids.push(...(Items ?? []).map((row) => storefrontSchema.parse(row).id))
    }
    return ids
  }

  return async (id: string): Promise<Order[]> => {
    const orderIds = id.startsWith('ord_')
      ? [id]
      : (await storefrontIds()).flatMap((storefrontId) =>
          [true, false].map((livemode) => orderIdOf(storefrontId, livemode, id)),
        )
    return (await batchGet(client, ordersTable, orderIds.map(orderKey))).map(orderOf)
  }
}
