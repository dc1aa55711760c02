import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Caller } from '../http/callers/api-key.ts'
import { storefrontOf } from '../http/callers/storefront-caller.ts'
import type { HttpAnswer } from '../http/http-answer.ts'
import { type CursorKind, makeCursor, readCursor } from '../http/lists/cursor.ts'
import { Problem } from '../http/problem.ts'
import { eventKey, orderKey } from '../orders/orders-keys.ts'
import { queryAll } from '../storage/query-all.ts'
import { feedEventSchema } from './feed-event.ts'

/** Hours a list's cursor lives: a walk through a list is over by then. */
const CURSOR_HOURS = 24

/** The sequence of the last event shown. */
const orderEventsCursor: CursorKind<number> = {
  name: 'order-events',
  version: 1,
  position: z.int().min(1),
  lifetimeSeconds: CURSOR_HOURS * 3600,
}

const ownerSchema = z.object({ storefrontId: z.string(), livemode: z.boolean() })
const eventRowSchema = z.object({ event: feedEventSchema })

export interface ListOrderEventsRequest {
  readonly caller: Caller
  readonly params: { readonly orderId: string }
  readonly query: { readonly cursor?: string | undefined; readonly limit: number }
  readonly now: Date
}

/** `GET /v1/orders/{orderId}/events`. Another storefront's order is not found. */
export async function listOrderEvents(
  { caller, params: { orderId }, query, now }: ListOrderEventsRequest,
  { client, table }: { readonly client: DynamoDBDocumentClient; readonly table: string },
): Promise<HttpAnswer> {
  const { storefrontId, livemode } = storefrontOf(caller)
  const binding = { storefrontId, livemode, orderId }
  const { Item } = await client.send(
    new GetCommand({
      TableName: table,
      Key: orderKey(orderId),
      ProjectionExpression: 'storefrontId, livemode',
      ConsistentRead: true,
    }),
  )
  const owner = ownerSchema.safeParse(Item).data
  if (owner?.storefrontId !== storefrontId || owner.livemode !== livemode) {
    throw new Problem('not_found', 'This storefront has no such order.')
  }

  const after = query.cursor === undefined ? 0 : readCursor(orderEventsCursor, binding, query.cursor, now)
  const from = eventKey(orderId, after + 1)
  const rows = await queryAll(
    client,
    {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': from.pk, ':from': from.sk, ':to': 'EVENT#~' },
      ConsistentRead: true,
    },
    query.limit + 1,
  )
  const events = rows.map((row) => eventRowSchema.parse(row).event)
  const data = events.slice(0, query.limit)
  const last = data.at(-1)
  const hasMore = events.length > data.length
  const nextCursor = hasMore && last !== undefined ? makeCursor(orderEventsCursor, binding, last.sequence, now) : null
  return { status: 200, body: { data, nextCursor, hasMore } }
}
