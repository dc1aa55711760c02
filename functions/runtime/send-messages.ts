import { setTimeout as sleep } from 'node:timers/promises'
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'

export interface OutgoingMessage {
  readonly body: string
  /** Its message group, where the queue is a fair one. */
  readonly group?: string
}

/** SQS takes 10 messages a call. */
const MESSAGES_A_CALL = 10
const TRIES = 3

/** Sends messages, ten a call. What SQS does not accept is sent again; answers what it refused to the last. */
export async function sendMessages(
  client: Pick<SQSClient, 'send'>,
  queueUrl: string,
  messages: readonly OutgoingMessage[],
): Promise<OutgoingMessage[]> {
  const chunks = Array.from({ length: Math.ceil(messages.length / MESSAGES_A_CALL) }, (_, index) =>
    messages.slice(index * MESSAGES_A_CALL, (index + 1) * MESSAGES_A_CALL),
  )
  return (await Promise.all(chunks.map((chunk) => sendChunk(client, queueUrl, chunk)))).flat()
}

async function sendChunk(client: Pick<SQSClient, 'send'>, queueUrl: string, chunk: readonly OutgoingMessage[]) {
  let left = chunk
  for (let attempt = 1; ; attempt++) {
    const Entries = left.map(({ body, group }, index) => ({
      Id: String(index),
      MessageBody: body,
      ...(group === undefined ? {} : { MessageGroupId: group }),
    }))
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }))
    const failed = new Set(Failed.map(({ Id }) => Id))
    left = left.filter((_, index) => failed.has(String(index)))
    if (left.length === 0 || attempt === TRIES) return [...left]
    await sleep(Math.random() * 100 * 2 ** attempt)
  }
}
