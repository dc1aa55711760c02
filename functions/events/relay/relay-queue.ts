import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import type { EventKey } from './relay-events.ts'

export const eventKeySchema = z.object({ orderId: z.string(), sequence: z.int() })

/** SQS takes 10 messages a call. */
const MESSAGES_A_CALL = 10

/** Puts keys on the relay queue; throws when a single one was not taken. */
export async function keepForLater(client: SQSClient, queueUrl: string, keys: readonly EventKey[]): Promise<void> {
  for (let start = 0; start < keys.length; start += MESSAGES_A_CALL) {
    const { Failed } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: keys
          .slice(start, start + MESSAGES_A_CALL)
          .map((key, index) => ({ Id: String(index), MessageBody: JSON.stringify(key) })),
      }),
    )
    if ((Failed?.length ?? 0) > 0) throw new Error(`The relay queue refused ${Failed?.length} keys.`)
  }
}
