import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs'

/** Every line that any function of the run has logged so far. */
export async function logLines(): Promise<string[]> {
  const client = new CloudWatchLogsClient({})
  const lines: string[] = []
  for await (const { logGroups } of paginateDescribeLogGroups({ client }, {})) {
    for (const { logGroupName } of logGroups ?? []) {
      for await (const { events } of paginateFilterLogEvents({ client }, { logGroupName })) {
        lines.push(...(events ?? []).map(({ message }) => message ?? ''))
      }
    }
  }
  return lines
}
