import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { queryAll } from '../storage/query-all.ts'
import { ACCESS_PREFIX, orderPartition } from './vault-keys.ts'

const openingSchema = z.object({
  sk: z.string(),
  accessId: z.string(),
  at: z.string(),
  actor: z.string(),
  reason: z.string(),
  because: z.string().nullable().default(null),
  purpose: z.string(),
  brandId: z.string().nullable().default(null),
})

/** Openings of an order's envelopes before a place, newest first. The access log outlives the envelopes. */
export async function listOpenings(
  orderId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
  { client, table }: { readonly client: DynamoDBDocumentClient; readonly table: string },
) {
  const rows = await queryAll(
    client,
    {
      TableName: table,
      KeyConditionExpression: 'pk = :order AND sk BETWEEN :first AND :before',
      ExpressionAttributeValues: {
        ':order': orderPartition(orderId),
        ':first': ACCESS_PREFIX,
        // `~` comes after every time.
        ':before': before ?? `${ACCESS_PREFIX}~`,
      },
      ScanIndexForward: false,
      ConsistentRead: true,
    },
    // BETWEEN includes its end, which was on the page before.
    before === null ? limit : limit + 1,
  )
  return rows
    .map((row) => {
      const { sk: place, ...opening } = openingSchema.parse(row)
      return { place, ...opening }
    })
    .filter(({ place }) => place !== before)
}
