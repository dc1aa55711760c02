import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { storefrontSchema } from '../../http/callers/storefront.ts'
import { STOREFRONTS_PARTITION } from '../../http/callers/storefront-keys.ts'
import { queryAll } from '../../storage/query-all.ts'
import type { Shelf } from './person.ts'

/** Every storefront of the platform, disabled ones too, in both modes. */
export async function allShelves(client: DynamoDBDocumentClient, settingsTable: string): Promise<Shelf[]> {
  const rows = await queryAll(client, {
    TableName: settingsTable,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': STOREFRONTS_PARTITION },
    ConsistentRead: true,
  })
  return rows
    .map((row) => storefrontSchema.parse(row))
    .flatMap(({ id: storefrontId }) => [true, false].map((livemode) => ({ storefrontId, livemode })))
}
