import { InvalidArgumentError } from '@commander-js/extra-typings'
import { MisuseFailure } from '../command-line/command-failure.ts'
import { wholeNumber } from '../command-line/option-values.ts'
import { commandLine } from '../command-line/run-command.ts'
import type { RestoreSource } from './copies.ts'

/** What the command does, step by step. */
export interface RestoreSteps {
  readonly backup: (stage: string, name: string) => Promise<void>
  readonly copy: (stage: string, source: RestoreSource) => Promise<void>
  readonly compare: (stage: string) => Promise<void>
  readonly stop: (stage: string, settleSeconds: number | null) => Promise<void>
  readonly switchOver: (stage: string) => Promise<void>
  readonly open: (stage: string, withoutLookUp: boolean) => Promise<void>
  readonly clean: (stage: string) => Promise<void>
}

const STAGE = ['--stage <stage>', 'the emulator of npm start, or a stage on AWS, with your own credentials'] as const

export function restoreCommand(steps: RestoreSteps) {
  const program = commandLine('npm run restore --').description(
    `Takes all tables of a stage back to one moment. Each step may be repeated, and nothing is lost before "switch":
copy, compare, stop, switch, open, clean. docs/operate.md, "Restoring tables", says what each means for people.`,
  )
  program
    .command('backup')
    .description('makes a backup of every table under one name, for example before a risky change')
    .requiredOption('--name <name>', 'names the backups')
    .option(...STAGE, 'local')
    .action(({ stage, name }) => steps.backup(stage, name))
  program
    .command('copy')
    .description('restores every table to a copy beside it; everything goes on meanwhile')
    .option('--to <moment>', 'as the tables were then, such as 2026-11-22T18:00:00Z; 35 days back at most', moment)
    .option('--backup <name>', 'as the backups of this name have it')
    .option(...STAGE, 'local')
    .action(({ stage, to, backup }) => steps.copy(stage, sourceOf(stage, to, backup)))
  program
    .command('compare')
    .description('says how many rows of each table would change; changes nothing')
    .option(...STAGE, 'local')
    .action(({ stage }) => steps.compare(stage))
  program
    .command('stop')
    .description('stops all functions: no orders are taken, nothing reaches brands or subscribers')
    .option('--settle <seconds>', 'waits so long for what is under way (default: the longest time-out)', seconds)
    .option(...STAGE, 'local')
    .action(({ stage, settle }) => steps.stop(stage, settle ?? null))
  program
    .command('switch')
    .description('makes the live tables what the copies are, erasures since then included; only while all is stopped')
    .requiredOption('--confirm <stage>', 'the name of the stage once more')
    .option(...STAGE, 'local')
    .action(({ stage, confirm }) => {
      if (confirm !== stage) throw new MisuseFailure(`--confirm says "${confirm}", and the stage is "${stage}".`)
      return steps.switchOver(stage)
    })
  program
    .command('open')
    .description('lets everything run again')
    .option('--without-look-up', 'although first attempts do not ask brands whether they have the order', false)
    .option(...STAGE, 'local')
    .action(({ stage, withoutLookUp }) => steps.open(stage, withoutLookUp))
  program
    .command('clean')
    .description('deletes the copies')
    .option(...STAGE, 'local')
    .action(({ stage }) => steps.clean(stage))
  return program
}

function sourceOf(stage: string, to: Date | undefined, backup: string | undefined): RestoreSource {
  if (to !== undefined && backup === undefined) {
    if (stage !== 'local') return { moment: to }
    throw new MisuseFailure('The emulator has no point-in-time recovery. Use --backup there.')
  }
  if (backup !== undefined && to === undefined) return { backup }
  throw new MisuseFailure('Say either --to or --backup.')
}

const seconds = wholeNumber(0, 900)

function moment(text: string): Date {
  const date = new Date(text)
  if (Number.isNaN(date.getTime()) || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text)) {
    throw new InvalidArgumentError('It takes a time with its zone, such as 2026-11-22T18:00:00Z.')
  }
  if (date.getTime() > Date.now()) throw new InvalidArgumentError('It is in the future.')
  return date
}
