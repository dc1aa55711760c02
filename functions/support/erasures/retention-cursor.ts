import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'

import { RETENTION_CURSOR as CURSOR } from './erasure-keys.ts'

const rowSchema = z.object({ through: z.string() })

interface OrdersTable {
  readonly client: DynamoDBDocumentClient
  readonly table: string
}

/** The last day whose orders were taken on; null before the first sweep. */
export async function readRetentionCursor({ client, table }: OrdersTable): Promise<string | null> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: CURSOR, ConsistentRead: true }))
  return Item === undefined ? null : rowSchema.parse(Item).through
}

export async function writeRetentionCursor(through: string, { client, table }: OrdersTable): Promise<void> {
  await client.send(new PutCommand({ TableName: table, Item: { ...CURSOR, through } }))
}
