import { DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { bootstrapAdminKey } from '../../functions/administration/keys/bootstrap-admin-key.ts'
import { CommandFailure } from '../command-line/command-failure.ts'
import { awsSettings } from '../local-run/aws-settings.ts'
import { one } from './outcome.ts'
import type { Parent, Session } from './session.ts'

/** `bootstrap`: the first administrator's key, made in the table itself, with the AWS credentials of the person who deploys. */
export function addBootstrap(program: Parent, { show, surroundings }: Session): void {
  program
    .command('bootstrap')
    .summary('Make the first administrator’s key, with your own AWS credentials.')
    .description(
      `Make the first administrator’s key, with your own AWS credentials. Writes to the settings table of the stage, so you must be allowed to. Your AWS profile and region count, and AWS_ENDPOINT_URL; the stage local finds npm start by itself.`,
    )
    .option('--stage <stage>', 'stage as deployed: local, dev, staging, prod', 'local')
    .option('--table <name>', 'the settings table, when it is not diddo-<stage>-settings')
    .option('--name <text>', 'a name for people (default: bootstrap)')
    .option('--live', 'a key that begins with sk_live_', false)
    .action(async ({ stage, table: tableName = `diddo-${stage}-settings`, name, live: livemode }) => {
      const settings = awsSettings(stage, surroundings.environment, surroundings.outputsFile)
      const client = DynamoDBDocumentClient.from(new DynamoDBClient(settings))
      const named = name === undefined ? {} : { name }
      try {
        const made = await bootstrapAdminKey({ client, tableName, livemode, now: new Date(), ...named })
        show(one({ ...made, table: tableName }))
      } catch (error) {
        throw new CommandFailure(whyNot(error, tableName))
      }
    })
}

function whyNot(error: unknown, table: string): string {
  if (error instanceof ResourceNotFoundException) {
    return `There is no table "${table}" in this account and region. Is the stage deployed?`
  }
  return `The key could not be written to "${table}": ${error instanceof Error ? error.message : String(error)}`
}
