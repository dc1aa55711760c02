import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'

/** What the delivery queue carries: ids only. A message is a wake-up; the rows say what is to be done. */
export const wakeUpSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delivery'), endpointId: z.string(), deliveryId: z.string() }),
  z.object({ kind: z.literal('lane'), endpointId: z.string(), orderId: z.string() }),
  z.object({ kind: z.literal('notice'), endpointId: z.string(), noticeId: z.string() }),
])
export type WakeUp = z.infer<typeof wakeUpSchema>

/** Queues a wake-up, at most 900 s away. */
export type Wake = (wakeUp: WakeUp, delaySeconds?: number) => Promise<void>

/** The endpoint is the message group: SQS serves the quiet groups first when one of them has a backlog. */
export function createWake(client: SQSClient, queueUrl: string): Wake {
  return async (wakeUp, delaySeconds = 0) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(wakeUp),
        MessageGroupId: wakeUp.endpointId,
        DelaySeconds: Math.ceil(delaySeconds),
      }),
    )
  }
}
