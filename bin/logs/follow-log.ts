import type { LogLine } from './function-log.ts'

/** Milliseconds by which CloudWatch may show a line after one that is younger. */
const LATE = 15_000

/**
 * Gives each line of a log once, for ever. `read` is asked again and again for
 * everything since a time a little before the newest line, because lines of
 * several streams appear late and out of order.
 */
export async function* followLog(
  read: (from: Date) => Promise<readonly LogLine[]>,
  from: Date,
  pause: () => Promise<void>,
): AsyncGenerator<LogLine> {
  let newest = from.getTime()
  let given = new Map<string, number>()
  for (;;) {
    const since = Math.max(from.getTime(), newest - LATE)
    for (const line of await read(new Date(since))) {
      if (given.has(line.id)) continue
      given.set(line.id, line.at.getTime())
      newest = Math.max(newest, line.at.getTime())
      yield line
    }
    given = new Map([...given].filter(([, at]) => at >= newest - LATE))
    await pause()
  }
}
