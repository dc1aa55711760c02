import { type DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { modeOf } from './orders-keys.ts'

/**
 * The days on which a storefront has orders in an index. Lists are partitioned by
 * day, and a list reads only the days that have orders. There is one row a day. The
 * relay writes it when it reads the day's first event.
 */
export interface OrderDays {
  readonly storefrontId: string
  readonly livemode: boolean
  readonly index: 'created' | 'updated'
}

/** Access pattern: the days of an index in a range, ascending or descending. */
function orderDayKey({ storefrontId, livemode, index }: OrderDays, day: string): { pk: string; sk: string } {
  return { pk: `ORDER_DAYS#${storefrontId}#${modeOf(livemode)}#${index}`, sk: `DAY#${day}` }
}

/** UTC day of an RFC 3339 time, such as `2026-11-22`. */
export const dayOf = (time: string): string => time.slice(0, 10)

/** Days that this function instance has written already. Bounded, because a platform may have many storefronts. */
const written = new Set<string>()
const LARGEST_MEMORY = 10_000

/** Records that the index has orders on `day`. Each function instance writes a day once, because the row is never deleted. */
export async function noteOrderDay(
  client: DynamoDBDocumentClient,
  table: string,
  days: OrderDays,
  day: string,
): Promise<void> {
  const key = orderDayKey(days, day)
  const name = `${table} ${key.pk} ${key.sk}`
  if (written.has(name)) return
  await client.send(new PutCommand({ TableName: table, Item: { ...key, day } }))
  if (written.size >= LARGEST_MEMORY) written.clear()
  written.add(name)
}

const dayRowSchema = z.object({ day: z.string() })

/** Up to `limit` recorded days from `first` to `last`, both inclusive, newest or oldest first. */
export async function readOrderDays(
  client: DynamoDBDocumentClient,
  table: string,
  days: OrderDays,
  range: { readonly first: string; readonly last: string; readonly newestFirst: boolean; readonly limit: number },
): Promise<string[]> {
  if (range.first > range.last) return []
  const from = orderDayKey(days, range.first)
  const { Items } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': from.pk, ':from': from.sk, ':to': orderDayKey(days, range.last).sk },
      ScanIndexForward: !range.newestFirst,
      Limit: range.limit,
    }),
  )
  return (Items ?? []).map((item) => dayRowSchema.parse(item).day)
}
