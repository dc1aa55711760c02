import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { mergeSorted } from '../../storage/merge-sorted.ts'
import { AUDIT_SHARDS, auditMonth, monthOf } from './audit-keys.ts'

export interface AuditTable {
  readonly client: DynamoDBDocumentClient
  readonly table: string
}

/** Places from `after` on, and before `before`, newest first. */
export interface Range {
  readonly after: string
  readonly before: string
  readonly now: Date
}

/** A row, unparsed, with its place in time. */
export interface PlacedRow {
  readonly place: string
  readonly row: unknown
}

export type PlacedRows = AsyncGenerator<PlacedRow, void>

/** Ten years: a range that begins earlier is read from there. */
const MOST_MONTHS = 120
/** Rows that one Query reads: a page of 50 of one act needs about so many. */
const CHUNK = 100

/** What sorts after all times begins this month. */
function firstMonth({ before, now }: Range): string {
  const latest = timestamp(now)
  return monthOf(before > latest ? latest : before)
}

function monthBefore(month: string): string {
  const first = new Date(`${month}-01T00:00:00.000Z`)
  first.setUTCMonth(first.getUTCMonth() - 1)
  return monthOf(first.toISOString())
}

/** All acts of the range, month by month. A month without any costs a read unit or two. */
export async function* actsByMonths(audit: AuditTable, range: Range): PlacedRows {
  let month = firstMonth(range)
  for (let months = 0; months < MOST_MONTHS && month >= monthOf(range.after); months++) {
    const shards = Array.from({ length: AUDIT_SHARDS }, (_, shard) =>
      chunks(audit, { key: 'pk', value: auditMonth(month, shard), sort: 'sk' }, range),
    )
    yield* mergeSorted(shards, (one, other) => (one.place > other.place ? -1 : 1))
    month = monthBefore(month)
  }
}

/** The acts of the range that an index has for one value. */
export async function* actsByIndex(
  audit: AuditTable,
  index: { readonly name: string; readonly key: string; readonly value: string },
  range: Range,
): PlacedRows {
  yield* chunks(audit, { ...index, sort: 'actPlace' }, range)
}

interface Partition {
  /** Of the index; absent for the table. */
  readonly name?: string
  readonly key: string
  readonly value: string
  readonly sort: string
}

async function* chunks(
  { client, table }: AuditTable,
  { name, key, value, sort }: Partition,
  { after, before }: Range,
): AsyncGenerator<PlacedRow, void> {
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        ...(name === undefined ? { ConsistentRead: true } : { IndexName: name }),
        KeyConditionExpression: '#key = :value AND #sort BETWEEN :after AND :before',
        ExpressionAttributeNames: { '#key': key, '#sort': sort },
        ExpressionAttributeValues: { ':value': value, ':after': after, ':before': before },
        ScanIndexForward: false,
        Limit: CHUNK,
        ExclusiveStartKey,
      }),
    )
    for (const row of Items) {
      const { actPlace: place } = placeSchema.parse(row)
      // BETWEEN includes its end, which a cursor's last act was.
      if (place !== before) yield { place, row }
    }
    ExclusiveStartKey = LastEvaluatedKey
  } while (ExclusiveStartKey !== undefined)
}

const placeSchema = z.looseObject({ actPlace: z.string() })
