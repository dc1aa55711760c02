import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { held } from '../../storage/conditional-write.ts'
import { customerMailKey } from './mail-keys.ts'
import { type CustomerMail, customerMailSchema } from './mail-row.ts'

export type MailOutcome = Pick<CustomerMail, 'state' | 'at' | 'mails' | 'language' | 'messageId' | 'sentAt' | 'reason'>

export interface CustomerMailStore {
  find(brandOrderId: string, mailId: string): Promise<CustomerMail | null>
  /** Writes `next` only where `before` still stands; false when somebody else was faster. */
  claim(before: CustomerMail | null, next: CustomerMail): Promise<boolean>
  /** Ends the try that `token` names. Nothing happens where SES's own events, or a later try, have ended it already. */
  settle(claimed: CustomerMail, outcome: MailOutcome): Promise<void>
}

/** In the orders table. The functions that hear of mails from SES change the same rows. */
export function customerMailStore(client: DynamoDBDocumentClient, table: string): CustomerMailStore {
  return {
    async find(brandOrderId, mailId) {
      const Key = customerMailKey(brandOrderId, mailId)
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))
      return Item === undefined ? null : customerMailSchema.parse(Item)
    },

    claim(before, next) {
      const Item = { ...customerMailKey(next.brandOrderId, next.mailId), ...next }
      const condition =
        before === null
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#state = :state AND #at = :at AND resends = :resends',
              ExpressionAttributeNames: { '#state': 'state', '#at': 'at' },
              ExpressionAttributeValues: { ':state': before.state, ':at': before.at, ':resends': before.resends },
            }
      return held(client.send(new PutCommand({ TableName: table, Item, ...condition })))
    },

    async settle({ brandOrderId, mailId, token }, outcome) {
      const names = Object.keys(outcome) as (keyof MailOutcome)[]
      await held(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: customerMailKey(brandOrderId, mailId),
            UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}, #token = :none`,
            ConditionExpression: '#token = :token AND #state = :sending',
            ExpressionAttributeNames: Object.fromEntries([...names, 'token'].map((name) => [`#${name}`, name])),
            ExpressionAttributeValues: {
              ...Object.fromEntries(names.map((name) => [`:${name}`, outcome[name]])),
              ':token': token,
              ':none': null,
              ':sending': 'sending',
            },
          }),
        ),
      )
    },
  }
}
