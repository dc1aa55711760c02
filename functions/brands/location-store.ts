import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'

/** The order that a brand order belongs to. Brands name a brand order by its id alone, and its row is keyed by its order. */
const locationSchema = z.object({ orderId: z.string(), brandId: z.string() })
export type BrandOrderLocation = z.infer<typeof locationSchema>

/** Locations of brand orders in the orders table. Access pattern: one location by brand order id. */
export class LocationStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  /** Called by the submitter before the brand can know the brand order's id. */
  async record(brandOrderId: string, { orderId, brandId }: BrandOrderLocation): Promise<void> {
    const Item = { ...locationKey(brandOrderId), orderId, brandId }
    await this.client.send(new PutCommand({ TableName: this.table, Item }))
  }

  async find(brandOrderId: string): Promise<BrandOrderLocation | null> {
    const { Item } = await this.client.send(
      new GetCommand({ TableName: this.table, Key: locationKey(brandOrderId), ConsistentRead: true }),
    )
    return Item === undefined ? null : locationSchema.parse(Item)
  }
}

function locationKey(brandOrderId: string): { pk: string; sk: string } {
  return { pk: `BRAND_ORDER#${brandOrderId}`, sk: 'LOCATION' }
}
