import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'

/** What the export queue carries: an id, nothing of a person. */
export const exportTaskSchema = z.object({ exportId: z.string() })

/** Queues an export, or what is left of it. */
export async function queueExport(exportId: string, client: SQSClient, queueUrl: string): Promise<void> {
  const task: z.infer<typeof exportTaskSchema> = { exportId }
  await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(task) }))
}
