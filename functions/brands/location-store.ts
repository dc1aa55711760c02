import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import { orderIdOfBrandOrder } from '../orders/brand-order-id.ts'
import { brandOrderKey } from '../orders/orders-keys.ts'
import { brandIdIn } from '../orders/stored-orders.ts'

/** The order that a brand order belongs to, and its brand. Brands name a brand order by its id alone. */
export interface BrandOrderLocation {
  readonly orderId: string
  readonly brandId: string
}

/** Finds brand orders by their ids, which hold the ids of their orders. */
export class LocationStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  /** Null where there is no such brand order. */
  async find(brandOrderId: string): Promise<BrandOrderLocation | null> {
    const orderId = orderIdOfBrandOrder(brandOrderId)
    if (orderId === null) return null
    const Key = brandOrderKey(orderId, brandOrderId)
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key, ConsistentRead: true }))
    return Item === undefined ? null : { orderId, brandId: brandIdIn(Item) }
  }
}
