import { wholeNumber } from './command-line/option-values.ts'
import { commandLine, runCommand } from './command-line/run-command.ts'
import { measureOrders } from './cost/measure-orders.ts'
import { perMillion, showLedger, usageByPart } from './cost/show-ledger.ts'

/** `npm run cost`: what a million orders cost, from recorded calls. */
const program = commandLine('npm run cost --')
  .description(
    'Places orders on an emulator of its own, records every AWS call of every function, and prints what a million orders cost at list prices.',
  )
  .option('--orders <number>', 'how many orders to place', wholeNumber(1, 10_000), 10)
  .option('--json', 'print the sums alone, as JSON', false)
  .action(async ({ orders, json }) => {
    const measured = await measureOrders(orders, (line) => console.error(line))
    if (!json) return console.log(showLedger(measured))
    const { handOff, wholeLife, withEndpoint } = usageByPart(measured)
    const sums = {
      handOff: perMillion(handOff),
      wholeLife: perMillion(wholeLife),
      withEndpoint: perMillion(withEndpoint),
    }
    console.log(JSON.stringify({ perMillion: sums }))
  })
process.exit(await runCommand(program, process.argv.slice(2)))
