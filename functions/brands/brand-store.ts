import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import { environment } from '../runtime/environment.ts'
import { batchGet } from '../storage/batch-get.ts'
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

/** Those of the named brands that exist, by id. */
export async function findBrands(ids: readonly string[]): Promise<Map<string, Brand>> {
  const { settingsTable } = environment('settingsTable')
  const rows = await batchGet(documentClient, settingsTable, ids.map(brandKey))
  return new Map(rows.map((row) => brandSchema.parse(row)).map((brand) => [brand.id, brand]))
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
