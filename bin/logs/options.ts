import { parseArgs } from 'node:util'

export type LogsOptions = {
  /** The function's short name, such as `dispatch-to-signed-http`; undefined lists them. */
  readonly name: string | undefined
  readonly stage: string
  /** Milliseconds before now to begin with. */
  readonly since: number
  readonly all: boolean
  readonly help: boolean
}

export const logsHelp = `Follows the log of a deployed function; without a name, lists the functions.

  npm run logs -- [function] [options]

  --stage <stage>   local (default) reads from the emulator of npm start;
                    any other stage from AWS, with your own credentials and region
  --since <time>    how far back to begin: 30s, 10m, 2h, 1d   (default 10m)
  --all             also Lambda's own START, END and REPORT lines
  --help            this text
`

/** Reads the command line of `npm run logs`; throws an error with a sentence for a person. */
export function parseLogs(words: readonly string[]): LogsOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      stage: { type: 'string', default: 'local' },
      since: { type: 'string', default: '10m' },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (positionals.length > 1) throw new Error('One function at a time, please.')
  return {
    name: positionals[0],
    stage: values.stage,
    since: milliseconds(values.since),
    all: values.all,
    help: values.help,
  }
}

const UNITS: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

function milliseconds(text: string): number {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(text) ?? []
  const size = UNITS[unit]
  if (count === undefined || size === undefined) throw new Error(`--since takes 30s, 10m, 2h or 1d, not "${text}".`)
  return Number(count) * size
}
