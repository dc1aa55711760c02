import { type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { dayOf, noteOrderDay } from '../../orders/order-days.ts'
import { eventKey } from '../../orders/orders-keys.ts'
import { type TransactWrite, transact } from '../../storage/transact.ts'
import { type Feed, feedEntryKey, feedHeadKey, feedMarkKey } from './feed-keys.ts'
import type { FeedExtension } from './plan-feed.ts'

/** What the sequencer needs of the orders table. Reads are consistent. */
export interface FeedStore {
  /** Sequence of the order's newest event in the feed, and its event rows beyond it, ascending. */
  readonly readOrder: (orderId: string) => Promise<{ fedSequence: number; rows: readonly unknown[] }>
  /** Newest position of a feed partition; 0 before the first. */
  readonly readHead: (feed: Feed, partition: number) => Promise<number>
  /** Writes all of it, or nothing (false) when somebody else moved the head or a mark meanwhile. */
  readonly extend: (extension: FeedExtension) => Promise<boolean>
}

const markSchema = z.object({ fedSequence: z.int() })
const headSchema = z.object({ position: z.int() })

export function feedStore(client: DynamoDBDocumentClient, table: string): FeedStore {
  return {
    async readOrder(orderId) {
      const mark = await client.send(
        new GetCommand({ TableName: table, Key: feedMarkKey(orderId), ConsistentRead: true }),
      )
      const fedSequence = mark.Item === undefined ? 0 : markSchema.parse(mark.Item).fedSequence
      return { fedSequence, rows: await readEventRows(client, table, orderId, fedSequence) }
    },
    async readHead(feed, partition) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: feedHeadKey(feed, partition), ConsistentRead: true }),
      )
      return Item === undefined ? 0 : headSchema.parse(Item).position
    },
    async extend(extension) {
      await noteDays(client, table, extension)
      return (await transact(client, extensionWrites(table, extension))).length === 0
    },
  }
}

/** An order is created with its first event, and updated with each. */
async function noteDays(client: DynamoDBDocumentClient, table: string, { feed, entries }: FeedExtension) {
  for (const { event } of entries) {
    const day = dayOf(event.timestamp)
    await noteOrderDay(client, table, { ...feed, index: 'updated' }, day)
    if (event.sequence === 1) await noteOrderDay(client, table, { ...feed, index: 'created' }, day)
  }
}

async function readEventRows(client: DynamoDBDocumentClient, table: string, orderId: string, after: number) {
  const rows: unknown[] = []
  const from = eventKey(orderId, after + 1)
  let start: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': from.pk, ':from': from.sk, ':to': 'EVENT#~' },
        ConsistentRead: true,
        ExclusiveStartKey: start,
      }),
    )
    rows.push(...(page.Items ?? []))
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return rows
}

function extensionWrites(table: string, { feed, partition, ...extension }: FeedExtension): TransactWrite[] {
  return [
    counterWrite(table, feedHeadKey(feed, partition), 'position', {
      from: extension.priorPosition,
      to: extension.priorPosition + extension.entries.length,
    }),
    ...extension.marks.map(({ orderId, priorSequence, sequence }) =>
      counterWrite(table, feedMarkKey(orderId), 'fedSequence', { from: priorSequence, to: sequence }),
    ),
    ...extension.entries.map(
      ({ position, event }): TransactWrite => ({
        Put: {
          TableName: table,
          Item: { ...feedEntryKey(feed, partition, position), position, event },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      }),
    ),
  ]
}

/** Moves a counter on, provided that it still stands where it was read; 0 is a row that does not exist yet. */
function counterWrite(
  table: string,
  key: { pk: string; sk: string },
  name: 'position' | 'fedSequence',
  move: { from: number; to: number },
): TransactWrite {
  return {
    Put: {
      TableName: table,
      Item: { ...key, [name]: move.to },
      ...(move.from === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#counter = :from',
            ExpressionAttributeNames: { '#counter': name },
            ExpressionAttributeValues: { ':from': move.from },
          }),
    },
  }
}
