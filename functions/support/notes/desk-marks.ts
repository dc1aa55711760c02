import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { StorageBusy, type TransactWrite, transact } from '../../storage/transact.ts'
import { changedMarks, type MarkedOrder, markKey } from './mark-keys.ts'
import type { DeskMarks } from './note-fields.ts'

/** Access pattern: what the desk itself keeps of one order. A row of the order's partition; no event, no brand sees it. */
const deskMarksKey = (orderId: string): { pk: string; sk: string } => ({ pk: `ORDER#${orderId}`, sk: 'DESK' })

const rowSchema = z.object({
  tags: z.array(z.string()).default([]),
  assigneeId: z.string().nullable().default(null),
  /** Counts the changes; 0 before the first. */
  changes: z.int().default(0),
})
type MarksRow = z.infer<typeof rowSchema>

/** Members who change the marks of one order at the same moment. */
const MOST_TRIES = 10

interface MarksTable {
  readonly client: DynamoDBDocumentClient
  readonly table: string
}

export async function readDeskMarks(orderId: string, orders: MarksTable): Promise<DeskMarks> {
  const { tags, assigneeId } = await readRow(orderId, orders)
  return { tags, assigneeId }
}

/**
 * Writes one of the marks and leaves the other as it is; the last writer counts. The row, the entries of the lists and
 * `beside` are written together, so that a list never has an order that a reader of the order does not find marked.
 */
export async function changeDeskMarks(
  order: MarkedOrder,
  change: Partial<DeskMarks>,
  beside: readonly TransactWrite[],
  { client, table }: MarksTable,
): Promise<DeskMarks> {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const before = await readRow(order.id, { client, table })
    const after = { tags: before.tags, assigneeId: before.assigneeId, ...change }
    const { added, removed } = changedMarks(before, after)
    const failed = await transact(client, [
      rowWrite(table, order.id, before, after),
      ...added.map((mark) => ({ Put: { TableName: table, Item: { ...markKey(order, mark), orderId: order.id } } })),
      ...removed.map((mark) => ({ Delete: { TableName: table, Key: markKey(order, mark) } })),
      ...beside,
    ])
    if (failed.length === 0) return after
  }
  throw new StorageBusy('Others change the marks of the order again and again.')
}

function rowWrite(table: string, orderId: string, { changes }: MarksRow, after: DeskMarks): TransactWrite {
  return {
    Update: {
      TableName: table,
      Key: deskMarksKey(orderId),
      UpdateExpression: 'SET tags = :tags, assigneeId = :assigneeId, changes = :next',
      ConditionExpression: changes === 0 ? 'attribute_not_exists(changes)' : 'changes = :changes',
      ExpressionAttributeValues: {
        ':tags': after.tags,
        ':assigneeId': after.assigneeId,
        ':next': changes + 1,
        ...(changes === 0 ? {} : { ':changes': changes }),
      },
    },
  }
}

async function readRow(orderId: string, { client, table }: MarksTable): Promise<MarksRow> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: deskMarksKey(orderId), ConsistentRead: true }),
  )
  return rowSchema.parse(Item ?? {})
}
