import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Problem } from '../../http/problem.ts'
import { revealCountKey } from './reveal-keys.ts'

const HOUR_SECONDS = 3600

/**
 * Counts a reveal of a member. A counter that cannot be reached is an error: nothing is revealed uncounted.
 *
 * @throws Problem `rate_limited` with `retryAfter` in seconds.
 */
export async function countReveal(
  { memberId, perHour, now }: { memberId: string; perHour: number; now: Date },
  { client, table }: { client: Pick<DynamoDBDocumentClient, 'send'>; table: string },
): Promise<void> {
  const seconds = Math.floor(now.getTime() / 1000)
  const hour = Math.floor(seconds / HOUR_SECONDS)
  try {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: revealCountKey(memberId, hour),
        UpdateExpression: 'ADD reveals :one SET expiresAt = :expiry',
        ConditionExpression: 'attribute_not_exists(reveals) OR reveals < :most',
        ExpressionAttributeValues: { ':one': 1, ':most': perHour, ':expiry': (hour + 25) * HOUR_SECONDS },
      }),
    )
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    throw new Problem('rate_limited', `A member may reveal ${perHour} customers an hour.`, {
      extensions: { retryAfter: (hour + 1) * HOUR_SECONDS - seconds },
    })
  }
}
