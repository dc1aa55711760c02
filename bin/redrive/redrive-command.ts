import { commandLine } from '../command-line/run-command.ts'

export type RedriveOptions = {
  readonly stage: string
  readonly count: boolean
}

/** `queue` is a queue's short name, such as `brand-updates`; undefined means all of the stage. */
type Redrive = (queue: string | undefined, options: RedriveOptions) => Promise<void>

export function redriveCommand(redrive: Redrive) {
  return commandLine('npm run redrive --')
    .description(
      `Puts the messages of dead-letter queues back where they came from.
Every message may safely run again. Find out first why it failed: npm run logs.`,
    )
    .argument('[queue]', 'short name, such as brand-updates; all queues of the stage when left out')
    .option('--count', 'only say how many messages there are', false)
    .option('--stage <stage>', 'the emulator of npm start, or a stage on AWS, with your own credentials', 'local')
    .action(redrive)
}
