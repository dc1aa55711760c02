import { DeleteCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import { newsKey } from '../deliveries/deliveries-keys.ts'
import { sweepAfter } from '../deliveries/delivery.ts'
import { expiryAt } from '../deliveries/delivery-row.ts'
import type { Endpoint, EndpointHealth } from './endpoint.ts'

/** What became of an endpoint, to be told to whoever watches over it. */
export const endpointNewsSchema = z.object({
  id: z.string(),
  endpointId: z.string(),
  storefrontId: z.string(),
  livemode: z.boolean(),
  fate: z.enum(['paused', 'disabled', 'recovered']),
  at: z.string(),
})
export type EndpointNews = z.infer<typeof endpointNewsSchema>
export type EndpointFate = EndpointNews['fate']

/** The news that a change of health makes; null when the endpoint's status stays what it was. */
export function newsOf(endpoint: Endpoint, { status }: EndpointHealth, id: string, now: Date): EndpointNews | null {
  if (status === endpoint.status) return null
  const { id: endpointId, storefrontId, livemode } = endpoint
  return {
    id,
    endpointId,
    storefrontId,
    livemode,
    fate: status === 'enabled' ? 'recovered' : status,
    at: timestamp(now),
  }
}

/** News that were not told yet. They are written with the change that they are about, and due. */
export interface EndpointNewsStore {
  find(newsId: string): Promise<EndpointNews | null>
  remove(newsId: string): Promise<void>
}

export function dynamoEndpointNewsStore(client: DynamoDBDocumentClient, table: string): EndpointNewsStore {
  return {
    async find(newsId) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: newsKey(newsId), ConsistentRead: true }),
      )
      return Item === undefined ? null : endpointNewsSchema.parse(Item)
    },
    async remove(newsId) {
      await client.send(new DeleteCommand({ TableName: table, Key: newsKey(newsId) }))
    },
  }
}

export function newsRow(news: EndpointNews, now: Date): Record<string, unknown> {
  const due = dueIndexKey(news.id, timestamp(sweepAfter(now, now)))
  return { ...newsKey(news.id), ...news, ...due, expiresAt: expiryAt(now) }
}

/** Answers whether the news were taken. */
export type Tell = (news: EndpointNews) => Promise<boolean>

/** Tells news and forgets them. What cannot be told now, or dies in between, is brought back by the sweeper. */
export async function tellNews(
  news: EndpointNews,
  dependencies: { tell: Tell; news: EndpointNewsStore },
): Promise<void> {
  if (await dependencies.tell(news)) await dependencies.news.remove(news.id)
}
