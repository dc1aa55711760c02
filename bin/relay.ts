import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { relayAnew } from '../functions/events/relay/relay-anew.ts'
import { keepForLater } from '../functions/events/relay/relay-queue.ts'
import { runCommand } from './command-line/run-command.ts'
import { awsSettings } from './local-run/aws-settings.ts'
import { relayCommand } from './relay/relay-command.ts'

/** `npm run relay`: committed events are passed on again. */
const program = relayCommand(async (selection, stage) => {
  const settings = awsSettings(stage)
  const queues = new SQSClient(settings)
  const { QueueUrl = '' } = await queues.send(new GetQueueUrlCommand({ QueueName: `diddo-${stage}-relay` }))
  const count = await relayAnew(selection, {
    client: DynamoDBDocumentClient.from(new DynamoDBClient(settings)),
    table: `diddo-${stage}-orders`,
    keep: (keys) => keepForLater(queues, QueueUrl, keys),
  })
  console.log(`${count} events are on the relay queue.`)
})
process.exitCode = await runCommand(program, process.argv.slice(2))
