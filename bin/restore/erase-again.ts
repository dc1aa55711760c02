import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { eraseOrder } from '../../functions/vault/erasing/erase-order.ts'
import { ENVELOPE_PREFIX, ORDER_PARTITION } from '../../functions/vault/vault-keys.ts'

const erasedSchema = z.object({ pk: z.string().startsWith(ORDER_PARTITION), erasedAt: z.string() })

/**
 * Erases in the copy of the vault every order that is erased in the live one, with the time of then. So what people
 * had erased never comes back, not even for a moment. It may be repeated. Answers how many orders there were.
 */
export async function eraseAgain(client: DynamoDBDocumentClient, live: string, copy: string): Promise<number> {
  const erased = new Map<string, string>()
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: live,
        FilterExpression: 'begins_with(sk, :envelope) AND attribute_exists(erasedAt)',
        ExpressionAttributeValues: { ':envelope': ENVELOPE_PREFIX },
        ProjectionExpression: 'pk, erasedAt',
        ConsistentRead: true,
        ExclusiveStartKey,
      }),
    )
    for (const row of page.Items ?? []) {
      const { pk, erasedAt } = erasedSchema.parse(row)
      erased.set(pk.slice(ORDER_PARTITION.length), erasedAt)
    }
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey !== undefined)
  for (const [orderId, erasedAt] of erased) {
    await eraseOrder({ orderId, now: new Date(erasedAt) }, { client, table: copy })
  }
  return erased.size
}
