import { InvalidArgumentError } from '@commander-js/extra-typings'
import type { EventSelection } from '../../functions/events/relay/relay-anew.ts'
import { MisuseFailure } from '../command-line/command-failure.ts'
import { commandLine } from '../command-line/run-command.ts'

type Relay = (selection: EventSelection, stage: string) => Promise<void>

export function relayCommand(relay: Relay) {
  return commandLine('npm run relay --')
    .description(
      `Relays events from the orders table again, to the feed and the event bus.
For dead letters that name no event (DDBStreamBatchInfo): say between which times. Subscribers may get events twice.`,
    )
    .argument('[order-ids...]', 'orders whose events are relayed')
    .option(
      '--from <time>',
      'events committed from this time on, such as 2026-11-22T18:00:00Z; reads the whole table',
      time,
    )
    .option('--to <time>', 'and before this time', time)
    .option('--stage <stage>', 'the emulator of npm start, or a stage on AWS, with your own credentials', 'local')
    .action((orderIds, { from, to, stage }) => relay(selectionOf(orderIds, from, to), stage))
}

function selectionOf(orderIds: readonly string[], from: Date | undefined, to: Date | undefined): EventSelection {
  if (orderIds.length > 0 && from === undefined && to === undefined) return { orderIds }
  if (orderIds.length === 0 && from !== undefined && to !== undefined) return { from, to }
  throw new MisuseFailure('Name orders, or a range of time by --from and --to.')
}

function time(text: string): Date {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError('It takes a time such as 2026-11-22T18:00:00Z.')
  return date
}
