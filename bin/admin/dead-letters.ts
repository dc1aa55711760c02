import { SQSClient } from '@aws-sdk/client-sqs'
import { CommandFailure } from '../command-line/command-failure.ts'
import { wholeNumber } from '../command-line/option-values.ts'
import { awsSettings } from '../local-run/aws-settings.ts'
import { dropDeadLetters, showDeadLetters } from '../redrive/dead-letter-messages.ts'
import { deadLetterQueues, messageCount, queueNamed } from '../redrive/dead-letter-queues.ts'
import { one } from './outcome.ts'
import type { Parent, Session } from './session.ts'

const stageOption = ['--stage <stage>', 'stage as deployed, with your own AWS credentials', 'local'] as const

/** `dead-letters …`: messages that failed again and again. Putting them back is `npm run redrive`. */
export function addDeadLetters(program: Parent, { show, surroundings }: Session): void {
  const clientOf = (stage: string) =>
    new SQSClient(awsSettings(stage, surroundings.environment, surroundings.outputsFile))
  const letters = program
    .command('dead-letters')
    .description('Shows and drops messages that failed again and again. npm run redrive puts them back.')
  letters
    .command('list')
    .description('List the queues, and how many dead letters each has.')
    .option(...stageOption)
    .action(async ({ stage }) => {
      const client = clientOf(stage)
      const queues = await deadLetterQueues(client, stage)
      const values = await Promise.all(
        queues.map(async ({ name, deadLetters }) => ({
          queue: name,
          deadLetters: await messageCount(client, deadLetters),
        })),
      )
      show({ kind: 'list', values, columns: ['queue', 'deadLetters'] })
    })
  letters
    .command('show <queue>')
    .description('Show which orders, events and deliveries a queue’s dead letters are about: ids and nothing else.')
    .option(...stageOption)
    .option('--most <number>', 'how many to show', wholeNumber(1, 1000), 100)
    .action(async (queue, { stage, most }) => {
      const client = clientOf(stage)
      const values = await showDeadLetters(client, await queueNamed(client, stage, queue), most)
      show({
        kind: 'list',
        values: values.map((letter) => ({ ...letter })),
        columns: ['messageId', 'sentAt', 'received', 'ids'],
      })
    })
  letters
    .command('drop <queue> [message-ids...]')
    .description('Delete dead letters for good: those that are named, or all. Look at them first.')
    .option(...stageOption)
    .option('--all', 'up to a thousand that the queue has', false)
    .action(async (queue, ids, { stage, all }) => {
      if (all === ids.length > 0) throw new CommandFailure('Say which: either ids of messages or --all.')
      const client = clientOf(stage)
      const found = await queueNamed(client, stage, queue)
      show(one({ queue, dropped: await dropDeadLetters(client, found, all ? 'all' : ids, 1000) }))
    })
}
