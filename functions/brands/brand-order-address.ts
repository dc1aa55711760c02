import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'

/**
 * Where a brand order lives. Brands name it by its id alone, and its row is keyed
 * by its order; the submitter writes the address before a brand first hears of the id.
 */
const addressSchema = z.object({ orderId: z.string(), brandId: z.string() })
export type BrandOrderAddress = z.infer<typeof addressSchema>

/** Access pattern: one address by brand order id. */
function addressKey(brandOrderId: string): { pk: string; sk: string } {
  return { pk: `BRAND_ORDER#${brandOrderId}`, sk: 'ADDRESS' }
}

export async function rememberAddress(
  client: DynamoDBDocumentClient,
  table: string,
  brandOrderId: string,
  { orderId, brandId }: BrandOrderAddress,
): Promise<void> {
  await client.send(new PutCommand({ TableName: table, Item: { ...addressKey(brandOrderId), orderId, brandId } }))
}

export async function findAddress(
  client: DynamoDBDocumentClient,
  table: string,
  brandOrderId: string,
): Promise<BrandOrderAddress | null> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: addressKey(brandOrderId), ConsistentRead: true }),
  )
  return Item === undefined ? null : addressSchema.parse(Item)
}
