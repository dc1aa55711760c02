import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { held } from '../../storage/conditional-write.ts'
import { queryAll } from '../../storage/query-all.ts'
import type { TransactWrite } from '../../storage/transact.ts'
import { contactKey } from './contact-keys.ts'

/**
 * Whether a contact is written to. It lies beside the brand, not in it: a contact who is taken out of the brand and added
 * again has not asked for mails again. Only contacts who were once stopped have a row.
 */
export const contactStateSchema = z.object({
  state: z
    .enum(['active', 'unsubscribed', 'unreachable'])
    .describe('`unsubscribed` by the contact. `unreachable`: a mail came back for good. Neither is written to'),
  since: z.string().nullable().describe('Since when, in UTC; null where it was never stopped'),
})
export type ContactState = z.infer<typeof contactStateSchema>

export const ACTIVE: ContactState = { state: 'active', since: null }

const rowSchema = contactStateSchema.extend({ contactId: z.string() })

export interface ContactStates {
  /** By contact; one that has none is active. Consistent: whoever has just unsubscribed gets nothing more. */
  of(brandId: string): Promise<ReadonlyMap<string, ContactState>>
  unsubscribed(brandId: string, contactId: string, at: string): Promise<void>
  /**
   * The mail of `sentAt` came back for good. Does not hide that the contact unsubscribed, nor stop one who was activated
   * again since. False where nothing changed.
   */
  unreachable(brandId: string, contactId: string, sentAt: string, at: string): Promise<boolean>
}

export function contactStates(client: DynamoDBDocumentClient, table: string): ContactStates {
  const set = (brandId: string, contactId: string, state: ContactState, condition: Record<string, unknown> = {}) =>
    held(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: contactKey(brandId, contactId),
          UpdateExpression: 'SET contactId = :id, #state = :state, since = :since',
          ExpressionAttributeNames: { '#state': 'state' },
          ...condition,
          ExpressionAttributeValues: {
            ':id': contactId,
            ':state': state.state,
            ':since': state.since,
            ...(condition.ExpressionAttributeValues as object | undefined),
          },
        }),
      ),
    )
  return {
    async of(brandId) {
      const rows = await queryAll(client, {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': contactKey(brandId, '').pk },
        ConsistentRead: true,
      })
      return new Map(rows.map((row) => rowSchema.parse(row)).map(({ contactId, ...state }) => [contactId, state]))
    },
    async unsubscribed(brandId, contactId, at) {
      await set(brandId, contactId, { state: 'unsubscribed', since: at })
    },
    unreachable: (brandId, contactId, sentAt, at) =>
      set(
        brandId,
        contactId,
        { state: 'unreachable', since: at },
        {
          ConditionExpression: 'attribute_not_exists(pk) OR (#state = :active AND since < :sentAt)',
          ExpressionAttributeValues: { ':active': 'active', ':sentAt': sentAt },
        },
      ),
  }
}

/** An administrator writes again to a contact, because the person asked for it. */
export function activatedContact(table: string, brandId: string, contactId: string, at: string): TransactWrite {
  const state: ContactState = { state: 'active', since: at }
  return { Put: { TableName: table, Item: { ...contactKey(brandId, contactId), contactId, ...state } } }
}
