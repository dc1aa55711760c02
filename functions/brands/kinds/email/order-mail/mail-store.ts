import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'

/**
 * What became of a brand order's mail. SES takes no idempotency key, so this row is
 * written before SES is called and after it answered; between the two the mail may
 * or may not be out.
 */
export const mailEntrySchema = z.object({
  state: z.enum(['sending', 'sent', 'not_sent']),
  /** Mails that may have gone out so far, this one included. */
  mails: z.int().min(0),
  /** When this state was written. */
  at: z.string(),
  /** Names the try, so that two at the same time notice each other. */
  token: z.string(),
  /** SES's own id, for its logs. */
  messageId: z.string().nullable(),
})
export type MailEntry = z.infer<typeof mailEntrySchema>

export interface MailStore {
  find(brandOrderId: string): Promise<MailEntry | null>
  /** Writes `next` only where `before` still stands; false when another writer was faster. */
  write(brandOrderId: string, before: MailEntry | null, next: MailEntry): Promise<boolean>
}

/** In the orders table. Access pattern: the one entry of a brand order, beside its address. */
export function dynamoMailStore(client: DynamoDBDocumentClient, table: string): MailStore {
  const keyOf = (brandOrderId: string) => ({ pk: `BRAND_ORDER#${brandOrderId}`, sk: 'MAIL' })
  return {
    async find(brandOrderId) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: keyOf(brandOrderId), ConsistentRead: true }),
      )
      return Item === undefined ? null : mailEntrySchema.parse(Item)
    },
    async write(brandOrderId, before, next) {
      const condition =
        before === null
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#token = :token AND #state = :state',
              ExpressionAttributeNames: { '#token': 'token', '#state': 'state' },
              ExpressionAttributeValues: { ':token': before.token, ':state': before.state },
            }
      try {
        await client.send(new PutCommand({ TableName: table, Item: { ...keyOf(brandOrderId), ...next }, ...condition }))
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      }
    },
  }
}
