import type { SQSClient } from '@aws-sdk/client-sqs'
import { CommandFailure } from '../command-line/command-failure.ts'
import { deadLetterQueues, messageCount, noSuchQueue } from './dead-letter-queues.ts'
import { moveByHand } from './move-by-hand.ts'
import { moveByTask } from './move-by-task.ts'
import type { RedriveOptions } from './redrive-command.ts'

/** Empties the dead-letter queues that are asked for; gives a line for each. */
export async function* redrive(
  client: SQSClient,
  { queue: wanted, stage, count }: RedriveOptions & { readonly queue: string | undefined },
): AsyncGenerator<string> {
  const all = await deadLetterQueues(client, stage)
  const queues = all.filter(({ name }) => wanted === undefined || name === wanted)
  if (queues.length === 0) {
    throw new CommandFailure(noSuchQueue(stage, all))
  }
  const width = Math.max(...queues.map(({ name }) => name.length))
  for (const queue of queues) {
    const waiting = await messageCount(client, queue.deadLetters)
    const title = queue.name.padEnd(width)
    if (count || waiting === 0) {
      yield `${title}  ${waiting} dead letters`
      continue
    }
    const moved = (await moveByTask(client, queue)) ?? (await moveByHand(client, queue, waiting))
    yield `${title}  ${moved} of ${waiting} moved back, ${await messageCount(client, queue.deadLetters)} left`
  }
}
