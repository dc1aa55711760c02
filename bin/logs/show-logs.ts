import { setTimeout } from 'node:timers/promises'
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs'
import { CommandFailure } from '../command-line/command-failure.ts'
import { awsSettings } from '../local-run/aws-settings.ts'
import { followLog } from './follow-log.ts'
import { isLambdasOwn, type LogLine, listFunctions, readLog } from './function-log.ts'
import { logText } from './log-text.ts'
import type { LogsOptions } from './logs-command.ts'

/** Prints what a function logs, or what all log about an id, without end; without either, the names of the functions. */
export async function showLogs(name: string | undefined, options: LogsOptions): Promise<void> {
  const { stage, order } = options
  const client = new CloudWatchLogsClient(awsSettings(stage))
  if (name === undefined && order === undefined) {
    console.log((await functionsOf(client, stage)).join('\n'))
    return
  }
  const names = name === undefined ? await functionsOf(client, stage) : [name]
  const read = (from: Date) => readLogs(client, stage, names, from, order)
  const width = names.length === 1 ? 0 : Math.max(...names.map(({ length }) => length))
  const began = new Date(Date.now() - options.since)
  for await (const line of followLog(read, began, () => setTimeout(1000))) {
    if (options.all || !isLambdasOwn(line.message)) console.log(shown(line, options.json, width))
  }
}

function shown({ at, name, message }: LogLine, json: boolean, width: number): string {
  if (json) return message.trimEnd()
  const who = width === 0 ? '' : `  ${name.padEnd(width)}`
  return `${at.toISOString().slice(11, 23)}${who}  ${logText(message)}`
}

async function functionsOf(client: CloudWatchLogsClient, stage: string): Promise<string[]> {
  const names = await listFunctions(client, stage)
  if (names.length > 0) return names
  throw new CommandFailure(`The stage "${stage}" has no functions in this account and region.`)
}

/** Lines of several functions, oldest first. One function after the other: CloudWatch allows few such requests a second. */
async function readLogs(
  client: CloudWatchLogsClient,
  stage: string,
  names: readonly string[],
  from: Date,
  id: string | undefined,
): Promise<LogLine[]> {
  const lines: LogLine[] = []
  for (const name of names) {
    const found = await readLog(client, stage, name, from, id)
    if (found === null) throw new CommandFailure(`There is no function "${name}". npm run logs lists those there are.`)
    lines.push(...found)
  }
  return lines.sort((one, other) => one.at.getTime() - other.at.getTime())
}
