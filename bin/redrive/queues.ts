import { GetQueueAttributesCommand, GetQueueUrlCommand, paginateListQueues, type SQSClient } from '@aws-sdk/client-sqs'

/** lib/constructs/work-queue.ts names every dead-letter queue so. */
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
      deadLetters: await queueNamed(client, prefix + name + DEAD_LETTERS),
      source: await queueNamed(client, prefix + name),
    })),
  )
}

async function queueNamed(client: SQSClient, name: string): Promise<Queue> {
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
