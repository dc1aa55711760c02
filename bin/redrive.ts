import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import { CommandFailure, reasonOf } from './command-line/command-failure.ts'
import { LOCAL_ACCOUNT, LOCAL_REGION } from './local-run/aws-environment.ts'
import { localFolder } from './local-run/folders.ts'
import { parseRedrive, redriveHelp } from './redrive/options.ts'
import { redrive } from './redrive/redrive.ts'

/** `npm run redrive`: what could not be processed gets another chance. */
try {
  const options = parseRedrive(process.argv.slice(2))
  if (options.help) console.log(redriveHelp)
  else for await (const line of redrive(clientFor(options.stage), options)) console.log(line)
} catch (error) {
  const refused = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
  console.error(refused ? 'Nothing answers there. Is npm start running?' : reasonOf(error))
  process.exitCode = 1
}

/** The emulator of the local run where nothing else is said; never a real account for the stage `local`. */
function clientFor(stage: string): SQSClient {
  if (stage !== 'local' || process.env.AWS_ENDPOINT_URL !== undefined) return new SQSClient({})
  const file = join(localFolder, 'outputs.json')
  if (!existsSync(file)) throw new CommandFailure('No local run is up. Start one with npm start.')
  const { endpointUrl } = z.object({ endpointUrl: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')))
  const credentials = { accessKeyId: LOCAL_ACCOUNT, secretAccessKey: 'local' }
  return new SQSClient({ endpoint: endpointUrl, region: LOCAL_REGION, credentials })
}
