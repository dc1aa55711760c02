import {
  type CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs'

export type LogLine = {
  readonly id: string
  readonly at: Date
  /** The function's short name. */
  readonly name: string
  readonly message: string
}

/** Where a function's log lies: its physical name is `diddo-<stage>-<function>`. */
function groupPrefix(stage: string): string {
  return `/aws/lambda/diddo-${stage}-`
}

/** The short names of a stage's functions, in alphabetical order. */
export async function listFunctions(client: CloudWatchLogsClient, stage: string): Promise<string[]> {
  const prefix = groupPrefix(stage)
  const names: string[] = []
  let nextToken: string | undefined
  do {
    const page = await client.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: prefix, nextToken }))
    for (const { logGroupName } of page.logGroups ?? []) if (logGroupName) names.push(logGroupName.slice(prefix.length))
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  return names.sort()
}

/** The lines of a function's log since `from`, oldest first, or those that have an id in them; null when there is no such function. */
export async function readLog(
  client: CloudWatchLogsClient,
  stage: string,
  name: string,
  from: Date,
  id?: string,
): Promise<LogLine[] | null> {
  const lines: LogLine[] = []
  const logGroupName = groupPrefix(stage) + name
  const pattern = id === undefined ? {} : { filterPattern: `"${id}"` }
  let nextToken: string | undefined
  try {
    do {
      const asked = new FilterLogEventsCommand({ logGroupName, startTime: from.getTime(), nextToken, ...pattern })
      const page = await client.send(asked)
      for (const { eventId, logStreamName, timestamp = 0, message = '' } of page.events ?? []) {
        const lineId = eventId ?? `${name} ${logStreamName} ${timestamp} ${message}`
        // The emulator takes a pattern for less strict than CloudWatch does.
        if (message.includes(id ?? '')) lines.push({ id: lineId, at: new Date(timestamp), name, message })
      }
      nextToken = page.nextToken
    } while (nextToken !== undefined)
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null
    throw error
  }
  return lines.sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** Lines that Lambda itself writes around every call. */
export function isLambdasOwn(message: string): boolean {
  return /^(START|END|REPORT|INIT_START) /.test(message)
}
