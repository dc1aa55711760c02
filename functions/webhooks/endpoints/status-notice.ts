import { DeleteCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { timestamp } from '../../runtime/clock.ts'
import { dueIndexKey } from '../../storage/due-index.ts'
import { noticeKey } from '../deliveries/deliveries-keys.ts'
import { sweepAfter } from '../deliveries/delivery.ts'
import { expiryAt } from '../deliveries/delivery-row.ts'
import type { Endpoint, EndpointHealth } from './endpoint.ts'

/** Says that an endpoint was paused, disabled or has recovered. */
export const statusNoticeSchema = z.object({
  id: z.string(),
  endpointId: z.string(),
  storefrontId: z.string(),
  livemode: z.boolean(),
  change: z.enum(['paused', 'disabled', 'recovered']),
  at: z.string(),
})
export type StatusNotice = z.infer<typeof statusNoticeSchema>
export type StatusChange = StatusNotice['change']

/** The notice of a change of health; null when the endpoint's status did not change. */
export function noticeOf(endpoint: Endpoint, { status }: EndpointHealth, id: string, now: Date): StatusNotice | null {
  if (status === endpoint.status) return null
  const { id: endpointId, storefrontId, livemode } = endpoint
  return {
    id,
    endpointId,
    storefrontId,
    livemode,
    change: status === 'enabled' ? 'recovered' : status,
    at: timestamp(now),
  }
}

/** Notices that are not published yet. Each is written in one transaction with its change, and has a due time. */
export interface StatusNoticeStore {
  find(noticeId: string): Promise<StatusNotice | null>
  remove(noticeId: string): Promise<void>
}

export function dynamoStatusNoticeStore(client: DynamoDBDocumentClient, table: string): StatusNoticeStore {
  return {
    async find(noticeId) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: noticeKey(noticeId), ConsistentRead: true }),
      )
      return Item === undefined ? null : statusNoticeSchema.parse(Item)
    },
    async remove(noticeId) {
      await client.send(new DeleteCommand({ TableName: table, Key: noticeKey(noticeId) }))
    },
  }
}

export function noticeRow(notice: StatusNotice, now: Date): Record<string, unknown> {
  const due = dueIndexKey(notice.id, timestamp(sweepAfter(now, now)))
  return { ...noticeKey(notice.id), ...notice, ...due, expiresAt: expiryAt(now) }
}

/** Answers whether the notice was accepted. */
export type PublishNotice = (notice: StatusNotice) => Promise<boolean>

/** Publishes a notice and deletes it. If either step fails, the sweeper retries. */
export async function publishNotice(
  notice: StatusNotice,
  dependencies: { publish: PublishNotice; notices: StatusNoticeStore },
): Promise<void> {
  if (await dependencies.publish(notice)) await dependencies.notices.remove(notice.id)
}
