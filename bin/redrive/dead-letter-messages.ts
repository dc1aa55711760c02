import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { CommandFailure } from '../command-line/command-failure.ts'
import type { DeadLetterQueue } from './dead-letter-queues.ts'

/** A message as people may see it: nothing but ids and times. */
export interface DeadLetter {
  readonly messageId: string
  readonly sentAt: string
  /** How often it was received from the dead-letter queue, this time included. */
  readonly received: number
  readonly ids: readonly string[]
}

/** SQS's largest batch. */
const BATCH = 10
/** Seconds in which all must be looked at; then those that were received first are seen again. */
const VISIBILITY_SECONDS = 120

/** Ids of this system, wherever they are in a body: messages carry no bodies, and what they carry is not shown otherwise. */
const ID = /\b[a-z]{2,4}_[0-9A-Z]{16,40}\b/g

/** Looks at up to `most` messages. They stay, and can be received again at once. */
export async function showDeadLetters(client: SQSClient, queue: DeadLetterQueue, most: number): Promise<DeadLetter[]> {
  const messages = await receiveAll(client, queue, most)
  await release(client, queue, messages)
  return messages.map((message) => ({
    messageId: message.MessageId ?? '',
    sentAt: new Date(Number(message.Attributes?.SentTimestamp ?? 0)).toISOString(),
    received: Number(message.Attributes?.ApproximateReceiveCount ?? 1),
    ids: [...new Set(message.Body?.match(ID) ?? [])],
  }))
}

/**
 * Deletes messages for good: those of these ids, or all. Gives how many.
 * @throws CommandFailure when one of the ids is not there; nothing is deleted then.
 */
export async function dropDeadLetters(
  client: SQSClient,
  queue: DeadLetterQueue,
  wanted: readonly string[] | 'all',
  most: number,
): Promise<number> {
  const messages = await receiveAll(client, queue, most)
  const isWanted = ({ MessageId = '' }: Message) => wanted === 'all' || wanted.includes(MessageId)
  const missing = wanted === 'all' ? [] : wanted.filter((id) => !messages.some(({ MessageId }) => MessageId === id))
  if (missing.length > 0) {
    await release(client, queue, messages)
    throw new CommandFailure(`${queue.name} has no dead letter ${missing.join(', ')}. Nothing was dropped.`)
  }
  await release(
    client,
    queue,
    messages.filter((message) => !isWanted(message)),
  )
  const dropped = messages.filter(isWanted)
  for (const batch of batchesOf(dropped)) {
    const Entries = batch.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }))
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: queue.deadLetters.url, Entries }))
  }
  return dropped.length
}

async function receiveAll(client: SQSClient, { deadLetters }: DeadLetterQueue, most: number): Promise<Message[]> {
  const all: Message[] = []
  while (all.length < most) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLetters.url,
        MaxNumberOfMessages: Math.min(BATCH, most - all.length),
        VisibilityTimeout: VISIBILITY_SECONDS,
        // Asks all of SQS's servers, where a short poll asks some of them.
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
      }),
    )
    if (Messages.length === 0) return all
    all.push(...Messages)
  }
  return all
}

async function release(client: SQSClient, { deadLetters }: DeadLetterQueue, messages: readonly Message[]) {
  for (const batch of batchesOf(messages)) {
    const Entries = batch.map(({ ReceiptHandle }, index) => ({
      Id: String(index),
      ReceiptHandle,
      VisibilityTimeout: 0,
    }))
    await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: deadLetters.url, Entries }))
  }
}

function batchesOf(messages: readonly Message[]): (readonly Message[])[] {
  return Array.from({ length: Math.ceil(messages.length / BATCH) }, (_, index) =>
    messages.slice(index * BATCH, (index + 1) * BATCH),
  )
}
