import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'

/**
 * Where a brand order lives. Brands name it by its id alone, and its row is keyed
 * by its order; the submitter writes the location before a brand first hears of the id.
 */
const locationSchema = z.object({ orderId: z.string(), brandId: z.string() })
export type BrandOrderLocation = z.infer<typeof locationSchema>

/** Access pattern: one location by brand order id. */
function locationKey(brandOrderId: string): { pk: string; sk: string } {
  return { pk: `BRAND_ORDER#${brandOrderId}`, sk: 'LOCATION' }
}

export async function recordLocation(
  client: DynamoDBDocumentClient,
  table: string,
  brandOrderId: string,
  { orderId, brandId }: BrandOrderLocation,
): Promise<void> {
  await client.send(new PutCommand({ TableName: table, Item: { ...locationKey(brandOrderId), orderId, brandId } }))
}

export async function findLocation(
  client: DynamoDBDocumentClient,
  table: string,
  brandOrderId: string,
): Promise<BrandOrderLocation | null> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: locationKey(brandOrderId), ConsistentRead: true }),
  )
  return Item === undefined ? null : locationSchema.parse(Item)
}
