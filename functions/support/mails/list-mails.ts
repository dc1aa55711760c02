import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { customerMailKey, MAIL_PREFIX } from '../../customer-mails/sending/mail-keys.ts'
import { type CustomerMail, customerMailSchema } from '../../customer-mails/sending/mail-row.ts'
import type { BrandOrder } from '../../orders/brand-order.ts'
import { queryAll } from '../../storage/query-all.ts'

export type ListMails = (brandOrders: readonly Pick<BrandOrder, 'id' | 'voiced'>[]) => Promise<CustomerMail[]>

/** A brand order has some dozens of mails: one for each parcel, return and refund. */
const MOST_MAILS = 1000

/** All mails about these brand orders. Of one whose brand writes itself nothing is read. */
export function mailsOf(client: DynamoDBDocumentClient, table: string): ListMails {
  return async (brandOrders) => {
    const voiced = brandOrders.filter((brandOrder) => brandOrder.voiced !== undefined)
    const found = await Promise.all(
      voiced.map(({ id }) =>
        queryAll(
          client,
          {
            TableName: table,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :mails)',
            ExpressionAttributeValues: { ':pk': customerMailKey(id, '').pk, ':mails': MAIL_PREFIX },
          },
          MOST_MAILS,
        ),
      ),
    )
    return found.flat().map((row) => customerMailSchema.parse(row))
  }
}
