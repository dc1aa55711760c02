import { BatchGetCommand, type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { STOREFRONTS_PARTITION, storefrontSchema } from '../http/callers/storefront.ts'
import { type Order, orderSchema } from '../orders/order.ts'
import { externalIdKey, orderKey } from '../orders/orders-keys.ts'

/** DynamoDB's most for one BatchGetItem. */
const KEYS_A_CALL = 100

/** Finds orders by our id, or by the platform's own id in every storefront and mode. */
export function orderFinder(client: DynamoDBDocumentClient, ordersTable: string, settingsTable: string) {
  async function rows(keys: readonly { pk: string; sk: string }[]): Promise<Record<string, unknown>[]> {
    const found: Record<string, unknown>[] = []
    for (let start = 0; start < keys.length; start += KEYS_A_CALL) {
      const { Responses, UnprocessedKeys = {} } = await client.send(
        new BatchGetCommand({ RequestItems: { [ordersTable]: { Keys: keys.slice(start, start + KEYS_A_CALL) } } }),
      )
      // An unread key does not mean that the row is missing.
      if (Object.keys(UnprocessedKeys).length > 0) throw new Error('DynamoDB left keys of an order unread.')
      found.push(...(Responses?.[ordersTable] ?? []))
    }
    return found
  }

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
    if (id.startsWith('ord_')) return (await rows([orderKey(id)])).map((row) => orderSchema.parse(row))
    const names = (await storefrontIds()).flatMap((storefrontId) =>
      [true, false].map((livemode) => externalIdKey(storefrontId, livemode, id)),
    )
    const orderIds = (await rows(names)).map((row) => z.object({ orderId: z.string() }).parse(row).orderId)
    return (await rows(orderIds.map(orderKey))).map((row) => orderSchema.parse(row))
  }
}
