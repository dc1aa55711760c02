import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import type { DeadLetterQueue } from './dead-letter-queues.ts'

/** SQS's largest batch. */
const BATCH = 10

/** Seconds in which a received message must be sent and deleted; then it is seen again. */
const VISIBILITY_SECONDS = 60

/**
 * Moves up to `most` messages. Each is deleted after its own queue took
 * it, so none is lost. A message may arrive twice; every consumer accepts that.
 * Without the limit, messages that fail again at once would be moved without end.
 */
export async function moveByHand(client: SQSClient, queue: DeadLetterQueue, most: number): Promise<number> {
  let moved = 0
  while (moved < most) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queue.deadLetters.url,
        MaxNumberOfMessages: Math.min(BATCH, most - moved),
        VisibilityTimeout: VISIBILITY_SECONDS,
        // Asks all of SQS's servers, where a short poll asks some of them.
        WaitTimeSeconds: 1,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['MessageGroupId'],
      }),
    )
    if (Messages.length === 0) return moved
    moved += await moveBatch(client, queue, Messages)
  }
  return moved
}

async function moveBatch(client: SQSClient, { deadLetters, source }: DeadLetterQueue, messages: Message[]) {
  const { Successful = [], Failed = [] } = await client.send(
    new SendMessageBatchCommand({ QueueUrl: source.url, Entries: messages.map(entryOf) }),
  )
  const taken = Successful.map(({ Id }) => ({ Id, ReceiptHandle: messages[Number(Id)]?.ReceiptHandle }))
  if (taken.length > 0) {
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: deadLetters.url, Entries: taken }))
  }
  if (Failed.length > 0) {
    throw new Error(`${Failed.length} messages were not taken back and stay: ${Failed[0]?.Message ?? Failed[0]?.Code}.`)
  }
  return taken.length
}

/** The same message: body, attributes, and the group that fair queues go by. */
function entryOf(message: Message, index: number) {
  const group = message.Attributes?.MessageGroupId
  return {
    Id: String(index),
    MessageBody: message.Body,
    ...(message.MessageAttributes === undefined ? {} : { MessageAttributes: message.MessageAttributes }),
    ...(group === undefined ? {} : { MessageGroupId: group }),
  }
}
