import { commandLine } from '../command-line/run-command.ts'

type Check = (orderIds: readonly string[], stage: string) => Promise<void>

export function checkBooksCommand(check: Check) {
  return commandLine('npm run check:books --')
    .description(
      `Folds the events of every order and compares the result with the stored order, its brand orders and its money.
Reads the whole orders table, and changes nothing. Ends with 1, and lists the orders, where any differ.`,
    )
    .argument('[order-ids...]', 'only these orders')
    .option('--stage <stage>', 'the emulator of npm start, or a stage on AWS, with your own credentials', 'local')
    .action((orderIds, { stage }) => check(orderIds, stage))
}
