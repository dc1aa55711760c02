import { setTimeout } from 'node:timers/promises'
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { CommandFailure } from '../command-line/command-failure.ts'
import { awsSettings } from '../local-run/aws-settings.ts'
import { followLog } from './follow-log.ts'
import { isLambdasOwn, listFunctions, readLog } from './function-log.ts'
import type { LogsOptions } from './logs-command.ts'

/** Prints what a function logs, for ever; without a name, the names of the stage's functions. */
export async function showLogs(name: string | undefined, { stage, since, all }: LogsOptions): Promise<void> {
  const client = new CloudWatchLogsClient(awsSettings(stage))
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
  const began = new Date(Date.now() - since)
  for await (const { at, message } of followLog(read, began, () => setTimeout(1000))) {
    if (all || !isLambdasOwn(message)) console.log(`${at.toISOString().slice(11, 23)}  ${message.trimEnd()}`)
  }
}
