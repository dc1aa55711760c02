import { GetQueueAttributesCommand, GetQueueUrlCommand, paginateListQueues, type SQSClient } from '@aws-sdk/client-sqs'
import { CommandFailure } from '../command-line/command-failure.ts'

/** The deployment names every dead-letter queue so. */
const DEAD_LETTERS = '-dead-letters'

export interface DeadLetterQueue {
  /** Without the stage: `brand-updates`. */
  readonly name: string
  readonly deadLetters: Queue
  /** Where its messages belong. */
  readonly source: Queue
}

export interface Queue {
  readonly url: string
  readonly arn: string
}

/** The stage's queues that have a dead-letter queue, in alphabetical order. */
export async function deadLetterQueues(client: SQSClient, stage: string): Promise<DeadLetterQueue[]> {
  const prefix = `diddo-${stage}-`
  const names: string[] = []
  for await (const page of paginateListQueues({ client, pageSize: 1000 }, { QueueNamePrefix: prefix })) {
    for (const url of page.QueueUrls ?? []) {
      const full = url.slice(url.lastIndexOf('/') + 1)
      if (full.endsWith(DEAD_LETTERS)) names.push(full.slice(prefix.length, -DEAD_LETTERS.length))
    }
  }
  return Promise.all(
    names.toSorted().map(async (name) => ({
      name,
      deadLetters: await addressOf(client, prefix + name + DEAD_LETTERS),
      source: await addressOf(client, prefix + name),
    })),
  )
}

/** @throws CommandFailure that names the queues that there are. */
export async function queueNamed(client: SQSClient, stage: string, name: string): Promise<DeadLetterQueue> {
  const all = await deadLetterQueues(client, stage)
  const found = all.find((queue) => queue.name === name)
  if (found !== undefined) return found
  throw new CommandFailure(noSuchQueue(stage, all))
}

export function noSuchQueue(stage: string, all: readonly DeadLetterQueue[]): string {
  const names = all.map(({ name }) => name).join(', ') || 'none'
  return `Stage "${stage}" has no such queue here. Those there are: ${names}.`
}

async function addressOf(client: SQSClient, name: string): Promise<Queue> {
  const { QueueUrl = '' } = await client.send(new GetQueueUrlCommand({ QueueName: name }))
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }))
  return { url: QueueUrl, arn: Attributes?.QueueArn ?? '' }
}

/** Messages in a queue, with those that a consumer holds. SQS gives an approximate number. */
export async function messageCount(client: SQSClient, { url }: Queue): Promise<number> {
  const { Attributes } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: url,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  )
  return (
    Number(Attributes?.ApproximateNumberOfMessages ?? 0) +
    Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0)
  )
}
