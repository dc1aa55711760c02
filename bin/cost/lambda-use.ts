import { type CloudWatchLogsClient, paginateFilterLogEvents } from '@aws-sdk/client-cloudwatch-logs'
import { type LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda'

/** Bytes that CloudWatch Logs counts for each line beside its text. */
const BYTES_A_LINE = 26

export interface FunctionUse {
  readonly invocations: number
  readonly logBytes: number
  /** Of each invocation, ascending. */
  readonly milliseconds: readonly number[]
}

/** Memory of each function in MB, by its name without the stage's prefix. */
export async function readMemory(client: LambdaClient, prefix: string): Promise<Map<string, number>> {
  const memory = new Map<string, number>()
  for await (const { Functions } of paginateListFunctions({ client }, {})) {
    for (const { FunctionName = '', MemorySize = 128 } of Functions ?? []) {
      if (FunctionName.startsWith(prefix)) memory.set(FunctionName.slice(prefix.length + 1), MemorySize)
    }
  }
  return memory
}

/** What each of the functions did between two times (epoch milliseconds), from its log. */
export async function readFunctionUse(
  client: CloudWatchLogsClient,
  prefix: string,
  names: Iterable<string>,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<Map<string, FunctionUse>> {
  const used = new Map<string, FunctionUse>()
  for (const name of names) {
    const lines = await linesOf(client, `/aws/lambda/${prefix}-${name}`, from, to)
    const milliseconds = lines.flatMap((line) => {
      const duration = /^REPORT .*?\tDuration: ([\d.]+) ms/.exec(line)?.[1]
      return duration === undefined ? [] : [Number(duration)]
    })
    if (milliseconds.length === 0) continue
    const logBytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + BYTES_A_LINE, 0)
    const sorted = milliseconds.toSorted((one, other) => one - other)
    used.set(name, { invocations: milliseconds.length, logBytes, milliseconds: sorted })
  }
  return used
}

async function linesOf(client: CloudWatchLogsClient, group: string, from: number, to: number): Promise<string[]> {
  const lines: string[] = []
  const input = { logGroupName: group, startTime: from, endTime: to }
  for await (const { events } of paginateFilterLogEvents({ client }, input)) {
    lines.push(...(events ?? []).map(({ message }) => message ?? ''))
  }
  return lines
}

/** The lower quartile: what else runs on this machine lengthens the rest. */
export function usualMilliseconds(use: FunctionUse | undefined): number {
  return use?.milliseconds[Math.floor(use.milliseconds.length / 4)] ?? 0
}
