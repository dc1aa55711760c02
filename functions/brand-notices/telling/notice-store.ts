import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { held } from '../../storage/conditional-write.ts'
import { updateExpression } from '../../storage/row-update.ts'
import { sentNoticeKey } from '../notice-keys.ts'

/** One occasion at one contact. */
export interface Told {
  readonly occasionId: string
  readonly contactId: string
}

export interface Claim {
  /** Names the try. */
  readonly token: string
  readonly now: Date
  /** A try that began before this and has no result is given up: it is sent again. */
  readonly staleBefore: Date
  /** From then on the occasion may be told again. */
  readonly expiresAt: Date
}

/** What became of an occasion at a contact: written before SES is called, and after it answered. */
export interface NoticeStore {
  /** `mine`: send it now. `done`: it was sent, or is in a digest. `busy`: somebody is sending it, or crashed doing so. */
  claim(told: Told, claim: Claim): Promise<'mine' | 'done' | 'busy'>
  /** Changes nothing where SES said meanwhile that it was sent. */
  settle(told: Told, token: string, outcome: { state: 'sent' | 'not_sent'; messageId: string | null }): Promise<void>
  /** SES says that it was sent: whoever lost its answer need not send it again. */
  noteSent(told: Told): Promise<void>
}

export const seconds = (date: Date): number => Math.floor(date.getTime() / 1000)

/** Where a claim may be taken: nothing was told, or no longer counts, or was not sent, or its try is given up. */
export const FREE = 'attribute_not_exists(pk) OR expiresAt <= :now OR #state = :not_sent'

const rowSchema = z.object({ state: z.enum(['sending', 'sent', 'not_sent', 'collected']) })

export function noticeStore(client: DynamoDBDocumentClient, table: string): NoticeStore {
  const update = (told: Told, token: string | null, set: Record<string, unknown>) => {
    const change = updateExpression({
      set,
      condition: `#state = :sending${token === null ? '' : ' AND #token = :token'}`,
      values: { ':sending': 'sending', ...(token === null ? {} : { ':token': token }) },
    })
    const Key = sentNoticeKey(told.occasionId, told.contactId)
    return held(client.send(new UpdateCommand({ TableName: table, Key, ...change })))
  }
  return {
    async claim(told, { token, now, staleBefore, expiresAt }) {
      const key = sentNoticeKey(told.occasionId, told.contactId)
      const isMine = await held(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...key, state: 'sending', token, at: now.toISOString(), expiresAt: seconds(expiresAt) },
            ConditionExpression: `${FREE} OR (#state = :sending AND #at < :stale)`,
            ExpressionAttributeNames: { '#state': 'state', '#at': 'at' },
            ExpressionAttributeValues: {
              ':now': seconds(now),
              ':not_sent': 'not_sent',
              ':sending': 'sending',
              ':stale': staleBefore.toISOString(),
            },
          }),
        ),
      )
      if (isMine) return 'mine'
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))
      const state = Item === undefined ? null : rowSchema.parse(Item).state
      return state === 'sent' || state === 'collected' ? 'done' : 'busy'
    },
    async settle(told, token, { state, messageId }) {
      await update(told, token, { state, ...(messageId === null ? {} : { messageId }) })
    },
    async noteSent(told) {
      await update(told, null, { state: 'sent' })
    },
  }
}
