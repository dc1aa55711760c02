import { existsSync, readFileSync } from 'node:fs'
import { DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { bootstrapAdminKey } from '../../functions/administration/bootstrap-admin-key.ts'
import { LOCAL_ACCOUNT, LOCAL_REGION } from '../local-run/aws-environment.ts'
import { AdminFailure } from './admin-failure.ts'
import type { Command } from './command.ts'
import type { Surroundings } from './connection.ts'

/** The first administrator's key: made in the table itself, with the AWS credentials of whoever deploys. */
export const bootstrapCommand = (surroundings: Surroundings): Command => ({
  words: 'bootstrap',
  operands: [],
  summary: 'Makes the first administrator’s key, with your own AWS credentials',
  details:
    '  Writes to the settings table of the stage, so you must be allowed to. Your AWS\n  profile and region count, and AWS_ENDPOINT_URL; stage local finds npm start by itself.',
  options: {
    stage: { value: '<stage>', help: 'stage as deployed: local (default), dev, staging, prod' },
    table: { value: '<name>', help: 'the settings table, when it is not diddo-<stage>-settings' },
    name: { value: '<text>', help: 'for people to tell keys apart (default: bootstrap)' },
    live: { help: 'a key that begins with sk_live_' },
  },
  run: async (input) => {
    const stage = input.text('stage') ?? 'local'
    const tableName = input.text('table') ?? `diddo-${stage}-settings`
    const client = DynamoDBDocumentClient.from(clientFor(stage, surroundings))
    const name = input.text('name')
    const named = name === undefined ? {} : { name }
    try {
      const wanted = { client, tableName, livemode: input.has('live'), now: new Date(), ...named }
      return { kind: 'one', value: { ...(await bootstrapAdminKey(wanted)), table: tableName } }
    } catch (error) {
      throw new AdminFailure(whyNot(error, tableName))
    }
  },
})

const outputsSchema = z.object({ endpointUrl: z.string() })

/** The emulator of a local run where nothing else is said; never a real account for the stage `local`. */
function clientFor(stage: string, { environment, outputsFile }: Surroundings): DynamoDBClient {
  if (stage !== 'local' || environment.AWS_ENDPOINT_URL !== undefined) return new DynamoDBClient({})
  if (!existsSync(outputsFile)) {
    throw new AdminFailure('No local run is up: start one with npm start, or give --stage.')
  }
  const { endpointUrl } = outputsSchema.parse(JSON.parse(readFileSync(outputsFile, 'utf8')))
  const credentials = { accessKeyId: LOCAL_ACCOUNT, secretAccessKey: 'local' }
  return new DynamoDBClient({ endpoint: endpointUrl, region: LOCAL_REGION, credentials })
}

function whyNot(error: unknown, table: string): string {
  if (error instanceof ResourceNotFoundException) {
    return `There is no table "${table}" in this account and region. Is the stage deployed?`
  }
  return `The key could not be written to "${table}": ${error instanceof Error ? error.message : String(error)}`
}
