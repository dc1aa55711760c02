import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { TransactWrite } from '../../storage/transact.ts'
import type { DeskMarks } from './note-fields.ts'

/** Access pattern: what the desk itself keeps of one order. A row of the order's partition; no event, no brand sees it. */
const deskMarksKey = (orderId: string): { pk: string; sk: string } => ({ pk: `ORDER#${orderId}`, sk: 'DESK' })

const rowSchema = z.object({
  tags: z.array(z.string()).default([]),
  assigneeId: z.string().nullable().default(null),
})

export async function readDeskMarks(
  orderId: string,
  { client, table }: { client: DynamoDBDocumentClient; table: string },
): Promise<DeskMarks> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: deskMarksKey(orderId), ConsistentRead: true }),
  )
  return rowSchema.parse(Item ?? {})
}

/** Writes one of the marks and leaves the other as it is; the last writer counts. */
export function deskMarkWrite(table: string, orderId: string, mark: Partial<DeskMarks>): TransactWrite {
  const names = Object.keys(mark)
  return {
    Update: {
      TableName: table,
      Key: deskMarksKey(orderId),
      UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(Object.entries(mark).map(([name, value]) => [`:${name}`, value])),
    },
  }
}
