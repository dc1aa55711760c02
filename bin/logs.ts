import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { CommandFailure, reasonOf } from './command-line/command-failure.ts'
import { LOCAL_ACCOUNT, LOCAL_REGION } from './local-run/aws-environment.ts'
import { localFolder } from './local-run/folders.ts'
import { followLog } from './logs/follow-log.ts'
import { isLambdasOwn, listFunctions, readLog } from './logs/function-log.ts'
import { type LogsOptions, logsHelp, parseLogs } from './logs/options.ts'

/** `npm run logs`: what a deployed function says, as it says it. */
async function run(options: LogsOptions): Promise<void> {
  const client = options.stage === 'local' ? localClient() : new CloudWatchLogsClient({})
  const { name, stage } = options
  if (name === undefined) {
    const names = await listFunctions(client, stage)
    if (names.length === 0)
      throw new CommandFailure(`The stage "${stage}" has no functions in this account and region.`)
    console.log(names.join('\n'))
    return
  }
  const read = async (from: Date) => {
    const lines = await readLog(client, stage, name, from)
    if (lines === null) throw new CommandFailure(`There is no function "${name}". npm run logs lists those there are.`)
    return lines
  }
  const began = new Date(Date.now() - options.since)
  for await (const { at, message } of followLog(read, began, () => setTimeout(1000))) {
    if (options.all || !isLambdasOwn(message)) console.log(`${at.toISOString().slice(11, 23)}  ${message.trimEnd()}`)
  }
}

/** The emulator of the local run that is up. */
function localClient(): CloudWatchLogsClient {
  const file = join(localFolder, 'outputs.json')
  if (!existsSync(file)) throw new CommandFailure('No local run is up. Start one with npm start.')
  const { endpointUrl } = JSON.parse(readFileSync(file, 'utf8'))
  const credentials = { accessKeyId: LOCAL_ACCOUNT, secretAccessKey: 'local' }
  return new CloudWatchLogsClient({ endpoint: endpointUrl, region: LOCAL_REGION, credentials })
}

try {
  const options = parseLogs(process.argv.slice(2))
  if (options.help) console.log(logsHelp)
  else await run(options)
} catch (error) {
  const refused = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
  console.error(refused ? 'Nothing answers there. Is npm start running?' : reasonOf(error))
  process.exitCode = 1
}
