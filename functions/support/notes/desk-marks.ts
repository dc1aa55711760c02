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

/** What became of a change. `refused`: the positions of the writes beside it whose conditions did not hold; nothing is written. */
export type MarksChanged =
  | { readonly marks: DeskMarks; readonly refused: null }
  | { readonly marks: null; readonly refused: readonly number[] }

/**
 * Writes one of the marks and leaves the other as it is; the last writer counts. The row, the entries of the lists and
 * `beside` are written together, so that a list never has an order that a reader of the order does not find marked.
 */
export async function changeDeskMarks(
  order: MarkedOrder,
  change: (before: DeskMarks) => Partial<DeskMarks>,
  beside: readonly TransactWrite[],
  { client, table }: MarksTable,
): Promise<MarksChanged> {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const before = await readRow(order.id, { client, table })
    const after = { tags: before.tags, assigneeId: before.assigneeId, ...change(before) }
    const { added, removed } = changedMarks(before, after)
    const failed = await transact(client, [
      ...beside,
      rowWrite(table, order.id, before, after),
      ...added.map((mark) => ({ Put: { TableName: table, Item: { ...markKey(order, mark), orderId: order.id } } })),
      ...removed.map((mark) => ({ Delete: { TableName: table, Key: markKey(order, mark) } })),
    ])
    if (failed.length === 0) return { marks: after, refused: null }
    const refused = failed.filter((position) => position < beside.length)
    if (refused.length > 0) return { marks: null, refused }
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
