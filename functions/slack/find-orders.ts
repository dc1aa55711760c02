import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { readStorefronts } from '../http/callers/storefront-list.ts'
import type { Order } from '../orders/order.ts'
import { orderIdOf, orderKey } from '../orders/orders-keys.ts'
import { orderOf } from '../orders/stored-orders.ts'
import { batchGet } from '../storage/batch-get.ts'

/** Finds orders by our id, or by the platform's own id in every storefront and mode. */
export function orderFinder(client: DynamoDBDocumentClient, ordersTable: string, settingsTable: string) {
  return async (id: string): Promise<Order[]> => {
    const orderIds = id.startsWith('ord_')
      ? [id]
      : (await readStorefronts(client, settingsTable)).flatMap(({ id: storefrontId }) =>
          [true, false].map((livemode) => orderIdOf(storefrontId, livemode, id)),
        )
    return (await batchGet(client, ordersTable, orderIds.map(orderKey))).map(orderOf)
  }
}
