import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import { orderIdOfBrandOrder } from '../orders/brand-order-id.ts'
import { brandOrderKey } from '../orders/orders-keys.ts'
import { brandIdIn } from '../orders/stored-orders.ts'

/** Which order a brand order belongs to, and which brand. */
export interface BrandOrderAddress {
  readonly orderId: string
  readonly brandId: string
}

/** The address of a brand order that is known by its id alone, as brands know it; null where there is none. */
export async function findAddress(
  client: DynamoDBDocumentClient,
  table: string,
  brandOrderId: string,
): Promise<BrandOrderAddress | null> {
  const orderId = orderIdOfBrandOrder(brandOrderId)
  if (orderId === null) return null
  const Key = brandOrderKey(orderId, brandOrderId)
  const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))
  return Item === undefined ? null : { orderId, brandId: brandIdIn(Item) }
}
