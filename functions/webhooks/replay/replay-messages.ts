import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'

export const replayMessageSchema = z.object({ replayId: z.string() })

/** Queues the next step of a replay. */
export type WakeReplay = (replayId: string, delaySeconds?: number) => Promise<void>

export function createReplayWake(client: SQSClient, queueUrl: string): WakeReplay {
  return async (replayId, delaySeconds = 0) => {
    const MessageBody = JSON.stringify({ replayId })
    await client.send(
      new SendMessageCommand({ QueueUrl: queueUrl, MessageBody, DelaySeconds: Math.ceil(delaySeconds) }),
    )
  }
}
