import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { mergeSorted } from '../../storage/merge-sorted.ts'
import { AUDIT_SHARDS, auditDay } from './audit-keys.ts'

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

/** Rows, and at their end the place where more may follow; null where none does. */
export type PlacedRows = AsyncGenerator<PlacedRow, string | null>

/** Days that one answer looks through. */
const MOST_DAYS = 31
/** Rows that one Query reads: a page of 50 of one act needs about so many. */
const CHUNK = 100

const DAY = 86_400_000
const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)

/** A place begins with its time. What sorts after all of them begins today. */
function firstDay({ before, now }: Range): number {
  const latest = timestamp(now)
  return Date.parse((before > latest ? latest : before).slice(0, 10))
}

/** All acts of the range, day by day. */
export async function* actsByDays(audit: AuditTable, range: Range): PlacedRows {
  const first = firstDay(range)
  for (let days = 0; days < MOST_DAYS; days++) {
    const day = dayOf(first - days * DAY)
    if (day < range.after.slice(0, 10)) return null
    const shards = Array.from({ length: AUDIT_SHARDS }, (_, shard) =>
      chunks(audit, { key: 'pk', value: auditDay(day, shard), sort: 'sk' }, range),
    )
    yield* mergeSorted(shards, (one, other) => (one.place > other.place ? -1 : 1))
  }
  // After every place of the next day, and before every one of those that were read.
  return `${dayOf(first - MOST_DAYS * DAY)}~`
}

/** The acts of the range that an index has for one value. */
export async function* actsByIndex(
  audit: AuditTable,
  index: { readonly name: string; readonly key: string; readonly value: string },
  range: Range,
): PlacedRows {
  yield* chunks(audit, { ...index, sort: 'actPlace' }, range)
  return null
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
