import { Option } from '@commander-js/extra-typings'
import { duration } from '../command-line/option-values.ts'
import { commandLine } from '../command-line/run-command.ts'

export type LogsOptions = {
  readonly stage: string
  /** Milliseconds before now to begin with. */
  readonly since: number
  readonly all: boolean
}

/** `name` is a function's short name, such as `dispatch-to-signed-http`. */
type ShowLogs = (name: string | undefined, options: LogsOptions) => Promise<void>

const since = new Option('--since <time>', 'how far back to begin: 30s, 10m, 2h, 1d')
  .argParser(duration)
  .default(600_000, '10m')

export function logsCommand(showLogs: ShowLogs) {
  return commandLine('npm run logs --')
    .description('Follows the log of a deployed function. Without a name, lists the functions.')
    .argument('[function]', 'short name, such as place-order')
    .option('--stage <stage>', 'the emulator of npm start, or a stage on AWS, with your own credentials', 'local')
    .addOption(since)
    .option('--all', 'also Lambda’s own START, END and REPORT lines', false)
    .action(showLogs)
}
