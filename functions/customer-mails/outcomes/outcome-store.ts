import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { held } from '../../storage/conditional-write.ts'
import { customerMailKey } from '../sending/mail-keys.ts'
import { type CustomerMail, customerMailSchema } from '../sending/mail-row.ts'
import type { afterOutcome } from './after-outcome.ts'

type Next = NonNullable<ReturnType<typeof afterOutcome>>

/** What SES tells of mails, in their rows. Whoever sends writes the same rows: each write asks for what was read. */
export class OutcomeStore {
  private readonly client: DynamoDBDocumentClient
  private readonly table: string

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.client = client
    this.table = table
  }

  async find(brandOrderId: string, mailId: string): Promise<CustomerMail | null> {
    const Key = customerMailKey(brandOrderId, mailId)
    const { Item } = await this.client.send(new GetCommand({ TableName: this.table, Key, ConsistentRead: true }))
    return Item === undefined ? null : customerMailSchema.parse(Item)
  }

  /** False where the row changed since it was read. */
  apply(before: CustomerMail, { state, at, sentAt, reason, outcome }: Next): Promise<boolean> {
    return held(
      this.client.send(
        new UpdateCommand({
          TableName: this.table,
          Key: customerMailKey(before.brandOrderId, before.mailId),
          UpdateExpression: 'SET #state = :state, #at = :at, sentAt = :sentAt, reason = :reason, outcome = :outcome',
          ConditionExpression: 'mails = :mails AND #state = :before AND #at = :beforeAt',
          ExpressionAttributeNames: { '#state': 'state', '#at': 'at' },
          ExpressionAttributeValues: {
            ':state': state,
            ':at': at,
            ':sentAt': sentAt,
            ':reason': reason,
            ':outcome': outcome,
            ':mails': before.mails,
            ':before': before.state,
            ':beforeAt': before.at,
          },
        }),
      ),
    )
  }

  /** Somebody was asked to look. Where another outcome or try came meanwhile, that one has its own. */
  async told({ brandOrderId, mailId, outcome }: CustomerMail): Promise<void> {
    await held(
      this.client.send(
        new UpdateCommand({
          TableName: this.table,
          Key: customerMailKey(brandOrderId, mailId),
          UpdateExpression: 'SET outcome.isTold = :told',
          ConditionExpression: 'outcome.#type = :type AND outcome.#at = :at',
          ExpressionAttributeNames: { '#type': 'type', '#at': 'at' },
          ExpressionAttributeValues: { ':told': true, ':type': outcome?.type ?? null, ':at': outcome?.at ?? null },
        }),
      ),
    )
  }
}
