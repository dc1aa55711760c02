import { SQSClient } from '@aws-sdk/client-sqs'
import { runCommand } from './command-line/run-command.ts'
import { awsSettings } from './local-run/aws-settings.ts'
import { redrive } from './redrive/redrive.ts'
import { redriveCommand } from './redrive/redrive-command.ts'

/** `npm run redrive`: what could not be processed is tried again. */
const program = redriveCommand(async (queue, options) => {
  const client = new SQSClient(awsSettings(options.stage))
  for await (const line of redrive(client, { queue, ...options })) console.log(line)
})
process.exitCode = await runCommand(program, process.argv.slice(2))
