import { commandLine } from '../command-line/run-command.ts'

type Reindex = (options: { after: string | undefined; stage: string }) => Promise<void>

export function reindexCommand(run: Reindex) {
  return commandLine('npm run reindex --')
    .description(
      `Indexes every order's e-mail address and telephone number under the newest HMAC key, after a new version was deployed; its names
too, or no more, after the option nameSearch was changed.
Orders are found all the time. May be stopped and repeated. You open nothing: the function reindex-orders does, and logs it.`,
    )
    .option('--after <place>', 'goes on behind a place that an earlier run printed')
    .option('--stage <stage>', 'the emulator of npm start, or a stage on AWS, with your own credentials', 'local')
    .action(({ after, stage }) => run({ after, stage }))
}
