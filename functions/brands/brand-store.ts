import { BatchGetCommand, GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import { environment } from '../runtime/environment.ts'
import { documentClient } from '../storage/document-client.ts'
import { type Brand, brandSchema } from './brand.ts'

/** Access patterns: one brand by id; all brands (some hundred at most) by one Query. */
export const BRANDS_PARTITION = 'BRANDS'

export function brandKey(id: string): { pk: string; sk: string } {
  return { pk: BRANDS_PARTITION, sk: `BRAND#${id}` }
}

/** The brand, or null when there is none by that id. */
export async function findBrand(id: string): Promise<Brand | null> {
  const { settingsTable } = environment('settingsTable')
  const { Item } = await documentClient.send(new GetCommand({ TableName: settingsTable, Key: brandKey(id) }))
  return Item === undefined ? null : brandSchema.parse(Item)
}

/** Those of the named brands that exist, by id. 100 at most: DynamoDB's limit for one BatchGetItem. */
export async function findBrands(ids: readonly string[]): Promise<Map<string, Brand>> {
  const { settingsTable } = environment('settingsTable')
  const found = new Map<string, Brand>()
  let keys = [...new Set(ids)].slice(0, 100).map(brandKey)
  while (keys.length > 0) {
    const { Responses, UnprocessedKeys } = await documentClient.send(
      new BatchGetCommand({ RequestItems: { [settingsTable]: { Keys: keys } } }),
    )
    for (const row of Responses?.[settingsTable] ?? []) {
      const brand = brandSchema.parse(row)
      found.set(brand.id, brand)
    }
    keys = (UnprocessedKeys?.[settingsTable]?.Keys as typeof keys | undefined) ?? []
  }
  return found
}

/** All brands, disabled ones too: one partition, some hundreds of rows at most. */
export async function findAllBrands(): Promise<Brand[]> {
  const { settingsTable } = environment('settingsTable')
  const pages = paginateQuery(
    { client: documentClient },
    {
      TableName: settingsTable,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :brand)',
      ExpressionAttributeValues: { ':pk': BRANDS_PARTITION, ':brand': 'BRAND#' },
    },
  )
  const brands: Brand[] = []
  for await (const page of pages) brands.push(...(page.Items ?? []).map((row) => brandSchema.parse(row)))
  return brands
}
