import { InvalidArgumentError, Option } from '@commander-js/extra-typings'
import { duration } from '../command-line/option-values.ts'
import { commandLine } from '../command-line/run-command.ts'

export type LogsOptions = {
  readonly stage: string
  /** Milliseconds before now to begin with. */
  readonly since: number
  /** Lines of all functions that name this order, brand order or any other id. */
  readonly order?: string | undefined
  readonly all: boolean
  /** Records as they were logged. */
  readonly json: boolean
}

/** `name` is a function's short name, such as `dispatch-to-signed-http`. */
type ShowLogs = (name: string | undefined, options: LogsOptions) => Promise<void>

const since = new Option('--since <time>', 'how far back to begin: 30s, 10m, 2h, 1d')
  .argParser(duration)
  .default(600_000, '10m')

export function logsCommand(showLogs: ShowLogs) {
  return commandLine('npm run logs --')
    .description(
      'Follows the log of a deployed function, or what all functions log about an order. Without either, lists the functions.',
    )
    .argument('[function]', 'short name, such as place-order')
    .option('--order <id>', 'lines of all functions that name this id: of an order, a brand order, an event …', id)
    .option('--stage <stage>', 'the emulator of npm start, or a stage on AWS, with your own credentials', 'local')
    .addOption(since)
    .option('--all', 'also Lambda’s own START, END and REPORT lines', false)
    .option('--json', 'records as they were logged, for programs', false)
    .action(showLogs)
}

/** Ids of this system; anything else would mean something in CloudWatch's filter patterns. */
function id(text: string): string {
  if (/^[A-Za-z0-9_-]{4,64}$/.test(text)) return text
  throw new InvalidArgumentError('It takes an id such as ord_01J….')
}
