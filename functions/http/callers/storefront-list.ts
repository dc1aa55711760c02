import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb'
import { type Storefront, storefrontSchema } from './storefront.ts'
import { STOREFRONTS_PARTITION } from './storefront-keys.ts'

/** All storefronts of the platform, oldest first: one partition, some dozens of rows. */
export async function readStorefronts(client: DynamoDBDocumentClient, settingsTable: string): Promise<Storefront[]> {
  const wanted = {
    TableName: settingsTable,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': STOREFRONTS_PARTITION },
  }
  const storefronts: Storefront[] = []
  for await (const { Items } of paginateQuery({ client }, wanted)) {
    storefronts.push(...(Items ?? []).map((row) => storefrontSchema.parse(row)))
  }
  return storefronts
}
